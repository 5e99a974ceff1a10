package dev.dewey.broker;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into a queue.
 *
 * @param bytes the message; not changed afterwards
 * @param priority higher is delivered first
 * @param due the earliest time of delivery, or null for at once
 * @param idempotencyKey a second message with this key, within a day, is dropped; or null
 */
public record NewMessage(
    byte[] bytes, int priority, @Nullable Instant due, @Nullable String idempotencyKey) {
  /** Checks that there are bytes. */
  public NewMessage {
    Objects.requireNonNull(bytes, "bytes");
  }

  /** A message of normal priority, due now. */
  public static NewMessage of(byte[] bytes) {
    return new NewMessage(bytes, 0, null, null);
  }
}
