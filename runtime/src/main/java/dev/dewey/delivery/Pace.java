package dev.dewey.delivery;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long commands take, and so how many deliveries are worth fetching ahead: about 20 ms of work.
 *
 * <p>Workers report; the fetcher asks.
 */
final class Pace {
  private static final double AHEAD_NANOS = 20e6;
  private static final double WEIGHT_OF_NEW = 0.3;

  private final int threads;
  private final int most;
  private final LongAdder runs = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private double average = Double.POSITIVE_INFINITY;

  /** Keeps the pace of so many threads, and never says more than {@code most}. */
  Pace(int threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /** Reports how long one command took. */
  void ran(long time) {
    runs.increment();
    nanos.add(time);
  }

  /** Returns how many deliveries the workers will start within about 20 ms. */
  int ahead() {
    long count = runs.sumThenReset();
    double time = nanos.sumThenReset();
    if (count > 0) {
      double fresh = Math.max(1, time / count);
      average = Double.isInfinite(average) ? fresh : average + WEIGHT_OF_NEW * (fresh - average);
    }
    return (int) Math.min(most, threads * AHEAD_NANOS / average);
  }

  /** Forgets the average: what runs now takes longer than it says. */
  void stalled() {
    average = Double.POSITIVE_INFINITY;
  }
}
