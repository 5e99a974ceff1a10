package dev.dewey.benchmarks.sqlite;

import dev.dewey.QueueCommand;

/** What is called. */
final class Beans {
  private Beans() {}

  /** Counts some beans. */
  @QueueCommand(name = "com.example.Files.countSomeBeans")
  static String countSomeBeans(long num) {
    return "Counted " + num + " beans";
  }
}
