package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** What goes wrong with a queue or its stores; the root of all such exceptions. */
public class QueueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public QueueException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public QueueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
