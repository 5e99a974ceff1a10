package dev.dewey.delivery;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long commands take, and so how many deliveries are worth fetching ahead: about 20 ms of work.
 *
 * <p>Workers report; the fetcher asks.
 */
final class Pace {
  /**
   * However quick commands are, no more is fetched ahead: what a consumer dies with waits for its
   * lease. It is some batches, for workers to go on while the next one is on its way.
   */
  static final int MAX_AHEAD = 8000;

  private static final double AHEAD_NANOS = 20e6;
  private static final double WEIGHT_OF_NEW = 0.3;

  private final int threads;
  private final LongAdder runs = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private double average = Double.POSITIVE_INFINITY;

  Pace(int threads) {
    this.threads = threads;
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
    return (int) Math.min(MAX_AHEAD, threads * AHEAD_NANOS / average);
  }

  /** Forgets the average: what runs now takes longer than it says. */
  void stalled() {
    average = Double.POSITIVE_INFINITY;
  }
}
