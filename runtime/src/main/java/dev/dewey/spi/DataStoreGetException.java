package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** A store that could not be read. */
public final class DataStoreGetException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public DataStoreGetException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public DataStoreGetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
