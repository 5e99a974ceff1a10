package dev.dewey.command;

import java.time.Duration;
import java.util.Objects;

/**
 * Which results are stored, and for how long.
 *
 * @param kept which ones
 * @param ttl how long, where the store lets results expire
 */
public record ResultPolicy(Kept kept, Duration ttl) {
  /** Which results are stored. */
  public enum Kept {
    /** None: there is no store. */
    NONE,
    /** All but a null that a command returned, as the seed does by default. */
    VALUES,
    /** All, so that every end of a call completes whoever waits for it. */
    ALL
  }

  /** How long results are kept unless said otherwise: a day. */
  public static final Duration DEFAULT_TTL = Duration.ofDays(1);

  /** Nothing is stored. */
  public static final ResultPolicy NONE = new ResultPolicy(Kept.NONE, DEFAULT_TTL);

  /** Everything is stored, for a day. */
  public static final ResultPolicy ALL = new ResultPolicy(Kept.ALL, DEFAULT_TTL);

  /** Checks that the time is positive. */
  public ResultPolicy {
    Objects.requireNonNull(kept, "kept");
    if (ttl.isZero() || ttl.isNegative()) {
      throw new IllegalArgumentException("a result is kept for more than no time, was " + ttl);
    }
  }
}
