package dev.dewey.delivery;

import dev.dewey.retry.Backoff;
import java.time.Duration;

/**
 * How many work in a crew, and by which times.
 *
 * @param workers how many commands run at the same time, and on what
 * @param ahead how much to fetch before it can start
 * @param polling how often to look at the broker while it has nothing
 * @param lease how long after its last sign of life the broker takes the crew for dead
 * @param shutdownTimeout how long to wait in the end for commands that run
 */
public record CrewPlan(
    Workers workers, Ahead ahead, Backoff polling, Duration lease, Duration shutdownTimeout) {
  /** At a broker that wakes whoever waits: a look each second, for what foreigners queue. */
  public static final Backoff WOKEN = new Backoff(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

  /**
   * The workers of a crew.
   *
   * @param count how many, 1 or more
   * @param threads what they run on
   */
  public record Workers(int count, ThreadStarter threads) {}

  /** How far ahead of the workers to fetch. */
  public enum Ahead {
    /** As much as they start within some milliseconds: what is lost is delivered again. */
    BY_PACE,
    /** Not at all: what this consumer holds when it dies is lost. */
    NEVER
  }
}
