package dev.dewey.benchmarks;

import dev.dewey.QueueCommand;

/** The command that is measured: it does next to nothing, so that the rest shows. */
final class Beans {
  private Beans() {}

  /** Counts some beans. */
  @QueueCommand
  static String countSomeBeans(long num) {
    return "Counted " + num + " beans";
  }
}
