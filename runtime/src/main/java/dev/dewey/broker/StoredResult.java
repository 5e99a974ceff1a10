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
  /** Bounds the time. */
  public StoredResult {
    ttl = Horizon.within(ttl);
  }
}
