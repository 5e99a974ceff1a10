package dev.dewey.examples.beans;

import dev.dewey.examples.beans.jar.BeanCount;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Prints what was counted, most beans first. */
final class Report {
  private static final Comparator<BeanCount> MOST_BEANS =
      Comparator.comparingInt(BeanCount::beans)
          .thenComparingInt(BeanCount::classes)
          .reversed()
          .thenComparing(BeanCount::jar);

  private final PrintWriter out;
  private final List<BeanCount> whole;
  private final List<BeanCount> broken;

  Report(PrintWriter out, List<BeanCount> counts) {
    this.out = out;
    List<BeanCount> sorted = counts.stream().sorted(MOST_BEANS).toList();
    this.whole = sorted.stream().filter(count -> !count.isBroken()).toList();
    this.broken = sorted.stream().filter(BeanCount::isBroken).toList();
  }

  /** Prints the first jars, then all that are broken, then the totals. */
  void print(int top) {
    print("%8s %8s  %s", "beans", "classes", "jar");
    whole.stream().limit(top).forEach(count -> row(count, ""));
    if (whole.size() > top) {
      print("%8s %8s  and %,d more", "", "", whole.size() - top);
    }
    broken.forEach(count -> row(count, ": broken, " + count.problem()));
    print("%8s %8s", "--------", "--------");
    print("%,8d %,8d  %,d jars", sum(BeanCount::beans), sum(BeanCount::classes), size());
  }

  private void row(BeanCount count, String remark) {
    Path name = Path.of(count.jar()).getFileName();
    print("%,8d %,8d  %s%s", count.beans(), count.classes(), name, remark);
  }

  private int size() {
    return whole.size() + broken.size();
  }

  private long sum(ToLongFunction<BeanCount> part) {
    return Stream.concat(whole.stream(), broken.stream()).mapToLong(part).sum();
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
