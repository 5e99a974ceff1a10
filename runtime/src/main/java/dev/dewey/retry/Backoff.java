package dev.dewey.retry;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait between looks at something that may take a while: longer each time, up to a
 * longest wait.
 *
 * @param factor what each wait is multiplied by to give the next, 1 or more
 * @param initialDelay the first wait, more than no time
 * @param maxDelay the longest wait; not below {@code initialDelay}
 */
public record Backoff(double factor, Duration initialDelay, Duration maxDelay) {
  /** Checks the ranges. */
  public Backoff {
    Objects.requireNonNull(initialDelay, "initialDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    if (!(factor >= 1) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("backoff must be 1 or more, was " + factor);
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

  /** Returns the same with another factor. */
  public Backoff withFactor(double value) {
    return new Backoff(value, initialDelay, maxDelay);
  }

  /** Returns the same with another longest wait. */
  public Backoff withMaxDelay(Duration value) {
    return new Backoff(factor, initialDelay, value);
  }

  /** Returns the wait that follows a wait. */
  public Duration after(Duration wait) {
    double next = wait.toNanos() * factor;
    return next < maxDelay.toNanos() ? Duration.ofNanos(Math.round(next)) : maxDelay;
  }
}
