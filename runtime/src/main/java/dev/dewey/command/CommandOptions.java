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
 * @param delivery how often a call may be started when consumers die
 */
public record CommandOptions(RetryPolicy retry, int priority, DeliveryPromise delivery) {
  /** Priority 0, no retries, at least once. */
  public static final CommandOptions DEFAULT =
      new CommandOptions(RetryPolicy.NEVER, 0, DeliveryPromise.AT_LEAST_ONCE);

  /** Checks the priority. */
  public CommandOptions {
    Objects.requireNonNull(retry, "retry");
    Objects.requireNonNull(delivery, "delivery");
    CallOptions.DEFAULT.withPriority(priority);
  }

  /** Returns these options with another number of retries, 0 or more. */
  public CommandOptions withRetries(int retries) {
    return with(retry.withRetries(retries));
  }

  /** Returns these options with another wait before the first retry. */
  public CommandOptions withRetryDelay(Duration delay) {
    return with(retry.withDelay(delay));
  }

  /** Returns these options with another factor from one wait to the next, 1 or more. */
  public CommandOptions withRetryBackoff(double backoff) {
    return with(retry.withBackoff(backoff));
  }

  /** Returns these options with another longest wait before a retry. */
  public CommandOptions withRetryMaxDelay(Duration maxDelay) {
    return with(retry.withMaxDelay(maxDelay));
  }

  /** Returns these options with another jitter of the waits before retries, 0 to 1. */
  public CommandOptions withRetryJitter(double jitter) {
    return with(retry.withJitter(jitter));
  }

  /** Returns these options with another priority. */
  public CommandOptions withPriority(int value) {
    return new CommandOptions(retry, value, delivery);
  }

  /** Returns these options with another promise. */
  public CommandOptions withDelivery(DeliveryPromise value) {
    return new CommandOptions(retry, priority, value);
  }

  private CommandOptions with(RetryPolicy policy) {
    return new CommandOptions(policy, priority, delivery);
  }
}
