package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** A queue that could not be read. */
public final class QueueReadException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public QueueReadException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public QueueReadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
