package dev.dewey.benchmarks.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** When each task of a run started, first. Safe for use by many threads. */
final class Tally {
  /** Rare enough to cost nothing, and little beside a whole run. */
  private static final long LOOK_NANOS = 2_000_000;

  private final AtomicReference<Run> current = new AtomicReference<>(new Run(0));

  private static final class Run {
    private final AtomicLongArray starts;
    private final AtomicInteger different = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    Run(int tasks) {
      starts = new AtomicLongArray(tasks);
    }
  }

  /** Forgets all, and expects the numbers from 0 up. */
  void expect(int tasks) {
    current.set(new Run(tasks));
  }

  /** A task has started; one that is not expected is not counted. */
  void ran(long num) {
    long now = System.nanoTime();
    Run run = current.get();
    if (num < 0 || num >= run.starts.length()) {
      return;
    }
    run.all.incrementAndGet();
    if (run.starts.compareAndSet((int) num, 0, now)) {
      run.different.incrementAndGet();
    }
  }

  /** How many of the expected ones have run. */
  int different() {
    return current.get().different.get();
  }

  /** How often expected ones have run. */
  int all() {
    return current.get().all.get();
  }

  /** When this one started, by {@link System#nanoTime}. */
  long start(int num) {
    return current.get().starts.get(num);
  }

  /** When the first one started, by {@link System#nanoTime}. */
  long firstStart() {
    AtomicLongArray starts = current.get().starts;
    long first = starts.get(0);
    for (int i = 1; i < starts.length(); i++) {
      first = starts.get(i) - first < 0 ? starts.get(i) : first;
    }
    return first;
  }

  /**
   * Waits until something holds.
   *
   * @throws IllegalStateException if it takes longer
   */
  void await(BooleanSupplier what, Duration atMost, String inWords) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!what.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException(
            "after %s not all %s: %d of %d ran, %d times in all"
                .formatted(atMost, inWords, different(), current.get().starts.length(), all()));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
