package dev.dewey.benchmarks;

import dev.dewey.QueueCommand;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A command that leaves a mark each time it runs. */
final class Marks {
  static final int MOST = 10_000;

  /** How often each number was marked; one test marks, and reads. */
  private static final AtomicIntegerArray RUNS = new AtomicIntegerArray(MOST);

  private Marks() {}

  /** Marks a number. */
  @QueueCommand
  static void mark(int number) {
    RUNS.incrementAndGet(number);
  }

  /** Returns how often a number was marked. */
  static int runs(int number) {
    return RUNS.get(number);
  }
}
