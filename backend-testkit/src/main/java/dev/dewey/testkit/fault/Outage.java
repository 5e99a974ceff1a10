package dev.dewey.testkit.fault;

import java.util.Objects;

/**
 * How often an operation fails, and on which side of it.
 *
 * @param times how often, 1 or more
 * @param side whether it has happened by then
 */
public record Outage(long times, Side side) {
  /** Whether something happens that fails. */
  public enum Side {
    /** It does not: the connection was gone when the request was to be sent. */
    BEFORE,
    /** It does: the connection was gone when the answer was to come. */
    AFTER
  }

  /** Checks that there is something that fails. */
  public Outage {
    Objects.requireNonNull(side, "side");
    if (times < 1) {
      throw new IllegalArgumentException("an outage has 1 failure or more, was " + times);
    }
  }

  /** The next so many operations fail, and do not happen. */
  public static Outage times(long times) {
    return new Outage(times, Side.BEFORE);
  }

  /** Operations fail, and do not happen, until the test mends it. */
  public static Outage untilMended() {
    return times(Long.MAX_VALUE);
  }

  /** The same, but what fails has happened all the same: its outcome is unknown to the caller. */
  public Outage afterwards() {
    return new Outage(times, Side.AFTER);
  }
}
