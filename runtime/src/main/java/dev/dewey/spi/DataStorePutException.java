package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** A value that could not be stored. */
public final class DataStorePutException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public DataStorePutException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public DataStorePutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
