package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** A result was asked of a queue that stores none. */
public final class NoResultStoreException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public NoResultStoreException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public NoResultStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
