package dev.dewey;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for a result: the seed's {@code get(blocking=True, timeout, backoff, max_delay)}.
 *
 * <p>A store that can tell when a result comes ends each wait early; the waits below are how often
 * to look anyway.
 *
 * @param timeout how long to wait in all, or null for as long as it takes
 * @param backoff what each wait between two looks is multiplied by to give the next, 1 or more
 * @param initialDelay the first wait
 * @param maxDelay the longest wait
 */
public record GetOptions(
    @Nullable Duration timeout, double backoff, Duration initialDelay, Duration maxDelay) {
  /** Waits as long as it takes: 100 ms, then 1.15 times as long each time, up to a second. */
  public static final GetOptions FOREVER =
      new GetOptions(null, 1.15, Duration.ofMillis(100), Duration.ofSeconds(1));

  /** Checks the ranges. */
  public GetOptions {
    Objects.requireNonNull(initialDelay, "initialDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    if (timeout != null && timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must be zero or more, was " + timeout);
    }
    if (!(backoff >= 1) || Double.isInfinite(backoff)) {
      throw new IllegalArgumentException("backoff must be 1 or more, was " + backoff);
    }
    if (initialDelay.isZero() || initialDelay.isNegative()) {
      throw new IllegalArgumentException(
          "initialDelay must be more than no time, was " + initialDelay);
    }
    if (maxDelay.compareTo(initialDelay) < 0) {
      throw new IllegalArgumentException(
          "maxDelay must not be below initialDelay %s, was %s".formatted(initialDelay, maxDelay));
    }
  }

  /** Waits so long in all. */
  public static GetOptions within(Duration timeout) {
    return FOREVER.withTimeout(timeout);
  }

  /** Returns the same waits within another time in all, or null for as long as it takes. */
  public GetOptions withTimeout(@Nullable Duration value) {
    return new GetOptions(value, backoff, initialDelay, maxDelay);
  }

  /** Returns the same with another factor between waits. */
  public GetOptions withBackoff(double value) {
    return new GetOptions(timeout, value, initialDelay, maxDelay);
  }

  /** Returns the same with another longest wait. */
  public GetOptions withMaxDelay(Duration value) {
    return new GetOptions(timeout, backoff, initialDelay, value);
  }

  /** Returns the wait that follows a wait. */
  Duration after(Duration wait) {
    Duration next = Duration.ofNanos(Math.round(wait.toNanos() * backoff));
    return next.compareTo(maxDelay) < 0 ? next : maxDelay;
  }
}
