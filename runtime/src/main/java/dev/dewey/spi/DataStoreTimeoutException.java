package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/** No result within the time asked for. */
public final class DataStoreTimeoutException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened. */
  public DataStoreTimeoutException(String message) {
    super(message);
  }

  /** Says what happened, and what went wrong underneath. */
  public DataStoreTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
