package dev.dewey.postgres;

import java.time.Duration;
import java.util.Objects;

/**
 * How many messages may wait in a queue, and what becomes of more.
 *
 * @param messages how many may wait, scheduled ones included, those that run not; 1 or more
 * @param patience how long a producer waits for room before it gets a {@link
 *     dev.dewey.spi.QueueFullException}; zero or more
 */
public record QueueLimit(int messages, Duration patience) {
  /** Checks the ranges. */
  public QueueLimit {
    Objects.requireNonNull(patience, "patience");
    if (messages < 1) {
      throw new IllegalArgumentException("a queue has room for 1 message or more, was " + messages);
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must be zero or more, was " + patience);
    }
  }

  /** More than so many are rejected at once. */
  public static QueueLimit rejecting(int messages) {
    return new QueueLimit(messages, Duration.ZERO);
  }

  /** Whoever brings more than so many is blocked until there is room, or a time has passed. */
  public static QueueLimit blocking(int messages, Duration patience) {
    return new QueueLimit(messages, patience);
  }
}
