package dev.dewey.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long messages wait for a consumer that understands them: 30 seconds, then twice as long each
 * time up to an hour, for a day in all. So a rolling deploy loses nothing, and a typing mistake is
 * among the dead letters tomorrow.
 */
final class Parking {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration IN_ALL = Duration.ofDays(1);

  private Parking() {}

  /** Returns the next wait of a message parked so many times before, or null if a day is over. */
  static @Nullable Duration next(int parks) {
    Duration waited = Duration.ZERO;
    Duration wait = FIRST;
    for (int i = 0; i < parks && waited.compareTo(IN_ALL) < 0; i++) {
      waited = waited.plus(wait);
      wait = wait.multipliedBy(2);
      wait = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
    return waited.compareTo(IN_ALL) < 0 ? wait : null;
  }
}
