package dev.dewey.retry;

import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * How often a failed call is tried again, and how long to wait before each try.
 *
 * @param retries how many tries follow the first one, 0 or more
 * @param delay the wait before the first retry, zero or more
 * @param backoff what each wait is multiplied by to give the next, 1 or more
 * @param maxDelay the longest wait, whatever the factor says; not below {@code delay}
 * @param jitter up to which part of itself each wait is shortened by chance, so that calls that
 *     failed together do not come back together: from 0, not at all, to 1, any wait down to none
 */
public record RetryPolicy(
    int retries, Duration delay, double backoff, Duration maxDelay, double jitter) {
  /** A call that fails is not tried again. */
  public static final RetryPolicy NEVER =
      new RetryPolicy(0, Duration.ZERO, 1, Duration.ofDays(1), 0);

  /** Checks the ranges. */
  public RetryPolicy {
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    if (retries < 0) {
      throw new IllegalArgumentException("retries must be 0 or more, was " + retries);
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay must be zero or more, was " + delay);
    }
    if (!(backoff >= 1) || Double.isInfinite(backoff)) {
      throw new IllegalArgumentException("backoff must be 1 or more, was " + backoff);
    }
    if (maxDelay.compareTo(delay) < 0) {
      throw new IllegalArgumentException(
          "maxDelay must not be below delay " + delay + ", was " + maxDelay);
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter must be from 0 to 1, was " + jitter);
    }
  }

  /** Returns the same policy with another number of retries. */
  public RetryPolicy withRetries(int count) {
    return new RetryPolicy(count, delay, backoff, maxDelay, jitter);
  }

  /** Returns the same policy with another wait before the first retry. */
  public RetryPolicy withDelay(Duration value) {
    return new RetryPolicy(retries, value, backoff, maxDelay, jitter);
  }

  /** Returns the same policy with another factor. */
  public RetryPolicy withBackoff(double factor) {
    return new RetryPolicy(retries, delay, factor, maxDelay, jitter);
  }

  /** Returns the same policy with another longest wait. */
  public RetryPolicy withMaxDelay(Duration value) {
    return new RetryPolicy(retries, delay, backoff, value, jitter);
  }

  /** Returns the same policy with another jitter. */
  public RetryPolicy withJitter(double part) {
    return new RetryPolicy(retries, delay, backoff, maxDelay, part);
  }

  /** Whether a call that has been tried {@code attempts} times may be tried once more. */
  public boolean allowsAnotherAfter(int attempts) {
    return attempts <= retries;
  }

  /**
   * Returns the wait before a retry.
   *
   * @param retry which one, the first being 1
   * @param random numbers from 0 to below 1, each as likely as any other; asked once, if there is
   *     jitter
   */
  public Duration delayBefore(int retry, DoubleSupplier random) {
    Duration whole = delayBefore(retry);
    if (jitter == 0 || whole.isZero()) {
      return whole;
    }
    double nanos = nanos(whole) * (1 - jitter * random.getAsDouble());
    return Duration.ofMillis(Math.round(nanos / 1e6));
  }

  /**
   * Returns the wait before a retry, without jitter.
   *
   * @param retry which one, the first being 1
   */
  public Duration delayBefore(int retry) {
    if (retry < 1) {
      throw new IllegalArgumentException("the first retry is 1, was " + retry);
    }
    if (delay.isZero()) {
      return delay; // zero times an infinite factor is not a number
    }
    double nanos = nanos(delay) * Math.pow(backoff, retry - 1.0);
    return nanos < nanos(maxDelay) ? Duration.ofNanos(Math.round(nanos)) : maxDelay;
  }

  /** Unlike {@link Duration#toNanos}, has room for every duration. */
  private static double nanos(Duration duration) {
    return duration.getSeconds() * 1e9 + duration.getNano();
  }
}
