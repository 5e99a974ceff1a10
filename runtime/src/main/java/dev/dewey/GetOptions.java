package dev.dewey;

import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for a result: the seed's {@code get(blocking=True, timeout, backoff, max_delay)}.
 *
 * @param timeout how long to wait in all, or null for as long as it takes
 * @param looks how often to look anyway; a store that can tell when a result comes ends each wait
 *     early
 */
public record GetOptions(@Nullable Duration timeout, Backoff looks) {
  /** Waits as long as it takes: 100 ms, then 1.15 times as long each time, up to a second. */
  public static final GetOptions FOREVER =
      new GetOptions(null, new Backoff(1.15, Duration.ofMillis(100), Duration.ofSeconds(1)));

  /** Checks the range. */
  public GetOptions {
    Objects.requireNonNull(looks, "looks");
    if (timeout != null && timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must be zero or more, was " + timeout);
    }
  }

  /** Waits so long in all. */
  public static GetOptions within(Duration timeout) {
    return FOREVER.withTimeout(timeout);
  }

  /** Returns the same waits within another time in all, or null for as long as it takes. */
  public GetOptions withTimeout(@Nullable Duration value) {
    return new GetOptions(value, looks);
  }

  /** Returns the same with another factor between waits. */
  public GetOptions withBackoff(double factor) {
    return new GetOptions(timeout, looks.withFactor(factor));
  }

  /** Returns the same with another longest wait. */
  public GetOptions withMaxDelay(Duration value) {
    return new GetOptions(timeout, looks.withMaxDelay(value));
  }
}
