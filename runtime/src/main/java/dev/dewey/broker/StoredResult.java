package dev.dewey.broker;

import dev.dewey.message.TaskId;
import java.time.Duration;

/**
 * A result on its way into the store.
 *
 * @param id whose result
 * @param bytes the result, as {@code ResultFormat} writes it
 * @param ttl how long to keep it, where the store lets results expire; more than a million days
 *     count as these
 */
public record StoredResult(TaskId id, byte[] bytes, Duration ttl) {
  /** Stores refuse times that they cannot count, some of them in the midst of a step. */
  private static final Duration HORIZON = Duration.ofDays(1_000_000);

  /** Bounds the time. */
  public StoredResult {
    ttl = withinHorizon(ttl);
  }

  /** As long as a time, or as far as brokers count. */
  static Duration withinHorizon(Duration time) {
    return time.compareTo(HORIZON) < 0 ? time : HORIZON;
  }
}
