package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/**
 * A line of opaque messages: the first one written is the first one read.
 *
 * <p>The seed's queue, and the lower of the two levels of a backend: what has been read is gone, so
 * a consumer that dies loses what it runs. Implementations are safe for use by many threads; the
 * {@code QueueContract} of the backend test kit says whether they keep all this.
 */
public interface BaseQueue extends AutoCloseable {
  /** The name of the queue. */
  String name();

  /**
   * Puts a message at the end of the line.
   *
   * @throws QueueWriteException if it cannot be written
   */
  void write(byte[] message);

  /**
   * Takes the oldest message, or returns null; an empty queue is no error.
   *
   * @throws QueueReadException if the queue cannot be read
   */
  byte @Nullable [] read();

  /** Whether {@link #read} waits for a message, for a second or so, before it returns null. */
  default boolean blocking() {
    return false;
  }

  /**
   * Takes the oldest message as {@link #read} does, but never waits for one. A queue that blocks
   * should override this: between the look at the length and the read another may take the message.
   *
   * @throws QueueReadException if the queue cannot be read
   */
  default byte @Nullable [] readNow() {
    return blocking() && length() == 0 ? null : read();
  }

  /** How many messages wait. */
  long length();

  /** Removes all messages. */
  void flush();

  /** Lets go of connections; messages stay. */
  @Override
  default void close() {}
}
