package dev.dewey.benchmarks.peers.dewey;

import dev.dewey.QueueCommand;
import dev.dewey.benchmarks.worker.Beans;

/** The task of all contenders, as a command. */
final class Commands {
  private Commands() {}

  /** Counts some beans. */
  @QueueCommand(name = "com.example.Peers.countSomeBeans")
  static String countSomeBeans(long num) {
    return Beans.countSomeBeans(num);
  }
}
