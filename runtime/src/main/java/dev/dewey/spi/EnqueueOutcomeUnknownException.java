package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/**
 * Messages of which nobody knows whether they are on the queue: they were sent, and no answer came.
 *
 * <p>To queue them again may run them twice, unless they have idempotency keys: then it is safe.
 */
public final class EnqueueOutcomeUnknownException extends QueueException {
  private static final long serialVersionUID = 1;

  /** Says what happened, and what went wrong underneath. */
  public EnqueueOutcomeUnknownException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
