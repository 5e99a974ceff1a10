package dev.dewey.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one call asks for beside its arguments; travels on the wire, and only what is not default.
 *
 * @param priority higher runs first, from {@value #MIN_PRIORITY} to {@value #MAX_PRIORITY}
 * @param eta the earliest time to run, or null for at once; rounded up to the millisecond, which is
 *     what a message can carry
 * @param expires from when on the call is dropped instead of run, or null for never; rounded up
 *     likewise
 * @param retries how many tries follow the first one, or null for what the command says
 */
public record CallOptions(
    int priority, @Nullable Instant eta, @Nullable Instant expires, @Nullable Integer retries) {
  /** The lowest priority. */
  public static final int MIN_PRIORITY = -1000;

  /** The highest priority. */
  public static final int MAX_PRIORITY = 1000;

  /** Priority 0, at once, never expiring, retried as the command says. */
  public static final CallOptions DEFAULT = new CallOptions(0, null, null, null);

  /** The last instant that a message can carry: the end of the year 9999. */
  public static final Instant MAX_INSTANT = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Checks the ranges and rounds the times. */
  public CallOptions {
    if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
      throw new IllegalArgumentException(
          "priority must be from " + MIN_PRIORITY + " to " + MAX_PRIORITY + ", was " + priority);
    }
    if (retries != null && retries < 0) {
      throw new IllegalArgumentException("retries must be 0 or more, was " + retries);
    }
    eta = eta == null ? null : rounded("eta", eta);
    expires = expires == null ? null : rounded("expires", expires);
  }

  private static Instant rounded(String name, Instant instant) {
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(MAX_INSTANT)) {
      throw new IllegalArgumentException(
          name + " must be between the years 1970 and 9999, was " + instant);
    }
    return instant.getNano() % 1_000_000 == 0
        ? instant
        : instant.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  /** Returns these options with another priority. */
  public CallOptions withPriority(int value) {
    return new CallOptions(value, eta, expires, retries);
  }

  /** Returns these options with another earliest time. */
  public CallOptions withEta(@Nullable Instant value) {
    return new CallOptions(priority, value, expires, retries);
  }

  /** Returns these options with another expiry. */
  public CallOptions withExpires(@Nullable Instant value) {
    return new CallOptions(priority, eta, value, retries);
  }

  /** Returns these options with another number of retries. */
  public CallOptions withRetries(int value) {
    return new CallOptions(priority, eta, expires, value);
  }
}
