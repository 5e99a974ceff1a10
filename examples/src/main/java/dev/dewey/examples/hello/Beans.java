package dev.dewey.examples.hello;

import dev.dewey.QueueCommand;

/** What can be done with beans. */
public final class Beans {
  private Beans() {}

  /** Counts some beans. */
  @QueueCommand(retries = 3, retryDelay = "10s")
  static String countSomeBeans(long num) {
    return "Counted " + num + " beans";
  }
}
