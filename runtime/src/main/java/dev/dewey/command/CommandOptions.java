package dev.dewey.command;

import dev.dewey.message.CallOptions;
import dev.dewey.retry.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * How the calls of a command are treated, unless a call says otherwise.
 *
 * @param retry how often and how soon a failed call is tried again
 * @param priority higher runs first
 */
public record CommandOptions(RetryPolicy retry, int priority) {
  /** Priority 0, no retries. */
  public static final CommandOptions DEFAULT = new CommandOptions(RetryPolicy.NEVER, 0);

  /** Checks the priority. */
  public CommandOptions {
    Objects.requireNonNull(retry, "retry");
    CallOptions.DEFAULT.withPriority(priority);
  }

  /** Returns these options with another number of retries, 0 or more. */
  public CommandOptions withRetries(int retries) {
    return new CommandOptions(retry.withRetries(retries), priority);
  }

  /** Returns these options with another wait before the first retry. */
  public CommandOptions withRetryDelay(Duration delay) {
    return new CommandOptions(retry.withDelay(delay), priority);
  }

  /** Returns these options with another factor from one wait to the next, 1 or more. */
  public CommandOptions withRetryBackoff(double backoff) {
    return new CommandOptions(retry.withBackoff(backoff), priority);
  }

  /** Returns these options with another longest wait before a retry. */
  public CommandOptions withRetryMaxDelay(Duration maxDelay) {
    return new CommandOptions(retry.withMaxDelay(maxDelay), priority);
  }

  /** Returns these options with another jitter of the waits before retries, 0 to 1. */
  public CommandOptions withRetryJitter(double jitter) {
    return new CommandOptions(retry.withJitter(jitter), priority);
  }

  /** Returns these options with another priority. */
  public CommandOptions withPriority(int value) {
    return new CommandOptions(retry, value);
  }
}
