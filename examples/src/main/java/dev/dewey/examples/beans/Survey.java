package dev.dewey.examples.beans;

import dev.dewey.examples.beans.jar.BeanCount;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A count through the queue, checked against one without it. */
final class Survey {
  private final PrintWriter out;
  private final Progress.Display display;
  private final List<String> jars;

  Survey(PrintWriter out, Progress.Display display, List<String> jars) {
    this.out = out;
    this.display = display;
    this.jars = jars;
  }

  /** Counts, prints the table and the verdict, and returns whether both counts agree. */
  boolean run(Counter queue, int top) {
    List<BeanCount> queued = count("counting", queue);
    new Report(out, queued).print(top);
    out.flush();
    List<BeanCount> direct = count("checking", Counter::directly);
    boolean agree = agree(queued, direct);
    out.flush();
    return agree;
  }

  private List<BeanCount> count(String work, Counter counter) {
    long start = System.nanoTime();
    List<BeanCount> counts;
    try (Progress progress = display.start(work, jars.size())) {
      counts = counter.count(jars, progress);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "%s %,d jars took %.1f s%n", work, jars.size(), seconds);
    return counts;
  }

  private boolean agree(List<BeanCount> queued, List<BeanCount> direct) {
    int differences = 0;
    for (int i = 0; i < jars.size(); i++) {
      if (!queued.get(i).agreesWith(direct.get(i))) {
        differences++;
        out.printf("differs: the queue says %s, a direct count %s%n", queued.get(i), direct.get(i));
      }
    }
    out.println(
        differences == 0
            ? "checked: a direct count, without the queue, finds the same in every jar"
            : "FAILED: a direct count, without the queue, differs in " + differences + " jars");
    return differences == 0;
  }
}
