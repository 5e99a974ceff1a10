package dev.dewey.retry;

import java.util.Objects;

/**
 * Thrown by a command that gives up its run, and says whether there is to be another one.
 *
 * <p>A call that is canceled for good ends as failed, for whoever waits for it, but leaves no dead
 * letter: its command has decided, and nobody needs to look after it. Which exceptions are tried
 * again, as a command may declare, does not matter here.
 */
public final class CancelExecutionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Again again;

  /** Whether a canceled call is tried again. */
  public enum Again {
    /** If retries are left. */
    BY_POLICY,
    /** In any case, after the wait that the retry policy has for this try. */
    ALWAYS,
    /** No more. */
    NEVER
  }

  private CancelExecutionException(Again again, String message) {
    super(message);
    this.again = Objects.requireNonNull(again, "again");
  }

  /** Gives up this run; the call is tried again if retries are left. */
  public static CancelExecutionException byPolicy(String message) {
    return new CancelExecutionException(Again.BY_POLICY, message);
  }

  /** Gives up this run; the call is tried again, be there retries left or not. */
  public static CancelExecutionException withRetry(String message) {
    return new CancelExecutionException(Again.ALWAYS, message);
  }

  /** Gives up the call. */
  public static CancelExecutionException withoutRetry(String message) {
    return new CancelExecutionException(Again.NEVER, message);
  }

  /** Whether the call is tried again. */
  public Again again() {
    return again;
  }
}
