package dev.dewey.crontab;

/**
 * What becomes of the minutes of a periodic command that passed while no consumer fired it, or
 * while the queue could not be written.
 */
public enum Misfire {
  /** They are left out. */
  SKIP,
  /** The command runs once for all of them. */
  ONCE,
  /** The command runs once for each of them, but for the newest 1,000 at most. */
  ALL
}
