package dev.dewey.benchmarks.redis;

import dev.dewey.QueueCommand;

/** The commands that are measured; the names are as long as those of an application. */
final class Beans {
  private Beans() {}

  /** Counts some beans. */
  @QueueCommand(name = "com.example.Beans.countSomeBeans")
  static String countSomeBeans(long num) {
    return "Counted " + num + " beans";
  }

  /** Tells when it ran, by {@link System#nanoTime}. */
  @QueueCommand(name = "com.example.Beans.tellTheTime")
  static long tellTheTime() {
    return System.nanoTime();
  }
}
