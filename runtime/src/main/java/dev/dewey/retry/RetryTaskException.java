package dev.dewey.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a command that wants to run again, whatever its retry policy says: because what it
 * waits for is not there yet, or because a server has named a time to come back.
 *
 * <p>The same try starts again: it uses up no retry, and {@code TaskContext.attempt()} stays what
 * it was. A command that always throws this runs for ever, unless its call expires.
 */
public final class RetryTaskException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** As good as for ever, and still a time that can be counted up to. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final @Nullable Duration delay;
  private final @Nullable Instant time;

  private RetryTaskException(String message, @Nullable Duration delay, @Nullable Instant time) {
    super(message);
    this.delay = delay;
    this.time = time;
  }

  /** Asks for another run after the wait that the retry policy has for this try. */
  public static RetryTaskException byPolicy(String message) {
    return new RetryTaskException(message, null, null);
  }

  /**
   * Asks for another run after a wait.
   *
   * @param delay how long from now, from zero to 36,500 days
   */
  public static RetryTaskException after(Duration delay, String message) {
    if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "delay must be from zero to " + LONGEST.toDays() + " days, was " + delay);
    }
    return new RetryTaskException(message, delay, null);
  }

  /**
   * Asks for another run at a time.
   *
   * @param time the earliest time; one that has passed means at once, and one more than 36,500 days
   *     ahead means then
   */
  public static RetryTaskException at(Instant time, String message) {
    return new RetryTaskException(message, null, Objects.requireNonNull(time, "time"));
  }

  /**
   * Returns how long to wait.
   *
   * @param now the present time
   * @param otherwise the wait of the policy, for a command that has named none
   */
  public Duration delay(Instant now, Duration otherwise) {
    if (time != null) {
      Instant latest = now.plus(LONGEST);
      return time.isAfter(now)
          ? Duration.between(now, time.isBefore(latest) ? time : latest)
          : Duration.ZERO;
    }
    return delay == null ? otherwise : delay;
  }
}
