package dev.dewey.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How many messages may wait in a queue, and what becomes of more.
 *
 * @param messages how many may wait, scheduled ones included, those that run not; 1 or more
 * @param patience how long a producer waits for room before it gets a {@link QueueFullException};
 *     zero or more
 */
public record QueueLimit(int messages, Duration patience) {
  private static final long LOOK_AGAIN_NANOS = 20_000_000;

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

  /**
   * How a backend puts some messages on a queue: all of them, or none.
   *
   * @param <E> what goes wrong with it
   */
  @FunctionalInterface
  public interface Offer<E extends Exception> {
    /** Puts them there if there is room for all; returns whether there was. */
    boolean isTaken() throws E;
  }

  /**
   * For backends: offers messages to a queue until they are taken, for as long as patience lasts.
   *
   * @param count how many messages they are; more than may ever wait are offered once
   * @param queue the queue, as messages for people call it
   * @throws QueueFullException if there was no room, or the thread was interrupted
   */
  public <E extends Exception> void bring(int count, String queue, Offer<E> offer) throws E {
    long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(patience);
    while (!offer.isTaken()) {
      long left = end - System.nanoTime();
      if (left <= 0 || count > messages || Thread.currentThread().isInterrupted()) {
        throw new QueueFullException(
            "%s not put on %s, because %d may wait there and there was no room in %s. Start more consumers, queue fewer at once, or raise the limit."
                .formatted(
                    count == 1 ? "a message was" : count + " messages were",
                    queue,
                    messages,
                    patience));
      }
      LockSupport.parkNanos(Math.min(left, LOOK_AGAIN_NANOS));
    }
  }
}
