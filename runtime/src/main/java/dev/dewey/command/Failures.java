package dev.dewey.command;

import dev.dewey.broker.NewMessage;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.Message;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import dev.dewey.retry.CancelExecutionException;
import dev.dewey.retry.CancelExecutionException.Again;
import dev.dewey.retry.RetryPolicy;
import dev.dewey.retry.RetryTaskException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a call whose command threw. Safe for use by many threads. */
final class Failures {
  private final DispatchRules rules;

  Failures(DispatchRules rules) {
    this.rules = rules;
  }

  Outcome judge(Command<?, ?> command, Message message, Throwable thrown) {
    if (thrown instanceof RetryTaskException asked) {
      return again(
          message, message, thrown, asked.delay(rules.clock().instant(), wait(command, message)));
    }
    if (thrown instanceof CancelExecutionException cancel) {
      return canceled(command, message, cancel);
    }
    return hasRetryLeft(command, message) && command.isRetriedOn(thrown)
        ? nextTry(command, message, thrown)
        : new Outcome.Failed(message, thrown, failure(command, message, thrown));
  }

  private Outcome canceled(
      Command<?, ?> command, Message message, CancelExecutionException cancel) {
    boolean tried =
        cancel.again() == Again.ALWAYS
            || (cancel.again() == Again.BY_POLICY && hasRetryLeft(command, message));
    return tried
        ? nextTry(command, message, cancel)
        : new Outcome.Canceled(message, cancel, failure(command, message, cancel));
  }

  /** The count of tries ends where an int does. */
  private static boolean hasRetryLeft(Command<?, ?> command, Message message) {
    int attempt = message.attempt();
    return policy(command, message).allowsAnotherAfter(attempt) && attempt < Integer.MAX_VALUE;
  }

  private Outcome nextTry(Command<?, ?> command, Message message, Throwable thrown) {
    return again(message, message.nextAttempt(), thrown, wait(command, message));
  }

  private Outcome again(Message message, Message next, Throwable thrown, Duration delay) {
    byte[] bytes = rules.format().write(next);
    int priority = message.options().priority();
    NewMessage queued = new NewMessage(bytes, priority, null, null);
    return new Outcome.Retried(message, thrown, queued, delay);
  }

  private Duration wait(Command<?, ?> command, Message message) {
    return policy(command, message).delayBefore(message.attempt(), rules.random());
  }

  private static RetryPolicy policy(Command<?, ?> command, Message message) {
    Integer retries = message.options().retries();
    RetryPolicy policy = command.options().retry();
    return retries == null ? policy : policy.withRetries(retries);
  }

  private @Nullable StoredResult failure(Command<?, ?> command, Message message, Throwable thrown) {
    TaskFailure failure = TaskFailure.of(thrown, message.attempt());
    return rules.stored(command, message.id(), new TaskResult.Failed<>(failure));
  }
}
