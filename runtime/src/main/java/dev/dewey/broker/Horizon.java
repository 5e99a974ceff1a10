package dev.dewey.broker;

import java.time.Duration;

/**
 * How far ahead brokers count: a million days. What is to last longer lasts that long, since stores
 * refuse times that they cannot count, some of them in the midst of a step.
 */
final class Horizon {
  private static final Duration END = Duration.ofDays(1_000_000);

  private Horizon() {}

  /** As long as a time, or as far as brokers count. */
  static Duration within(Duration time) {
    return time.compareTo(END) < 0 ? time : END;
  }
}
