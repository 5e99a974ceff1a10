package dev.dewey.examples.beans;

import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.examples.beans.jar.JarCounter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A way to count jars. */
interface Counter {
  /** Returns the counts of some jars, in their order; tells when each is done. */
  List<BeanCount> count(List<String> jars, Progress progress);

  /** Counts in this thread, one after the other, without a queue. */
  static List<BeanCount> directly(List<String> jars, Progress progress) {
    List<BeanCount> counts = new ArrayList<>();
    for (String jar : jars) {
      counts.add(directly(jar));
      progress.step();
    }
    return counts;
  }

  private static BeanCount directly(String jar) {
    try {
      return JarCounter.count(jar);
    } catch (IOException e) {
      return BeanCount.broken(jar, e.toString());
    }
  }
}
