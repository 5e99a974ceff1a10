package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** A message that could not be put on a queue. */
public final class QueueWriteException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public QueueWriteException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public QueueWriteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
