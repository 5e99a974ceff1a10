package dev.dewey;

import dev.dewey.broker.StoredResult;
import dev.dewey.codec.JsonInput;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DispatchRules;
import dev.dewey.command.Dispatcher;
import dev.dewey.command.Outcome;
import dev.dewey.command.ResultPolicy;
import dev.dewey.json.RawJson;
import dev.dewey.message.Message;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import dev.dewey.spi.QueueException;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls in the caller's thread, with the decisions that a consumer would make but for one: a
 * failure is thrown at the caller and not tried again.
 */
final class EagerRunner {
  private final Invoker invoker;
  private final ThreadLocal<Dispatcher> dispatchers;

  EagerRunner(Invoker invoker) {
    this.invoker = invoker;
    CommandRegistry none = CommandRegistry.builder().build();
    DispatchRules rules =
        new DispatchRules(none, invoker.format(), ResultPolicy.ALL, invoker.clock())
            .withInstances(invoker.instances());
    this.dispatchers = ThreadLocal.withInitial(() -> new Dispatcher(rules));
  }

  <R extends @Nullable Object> AsyncData<R> run(Command<?, R> command, Message message) {
    Outcome outcome = dispatchers.get().run(command, message, 1);
    if (outcome instanceof Outcome.Succeeded succeeded) {
      return completed(command, message, result(command, succeeded.result()));
    }
    if (outcome instanceof Outcome.Expired) {
      return completed(command, message, new TaskResult.Expired<>());
    }
    if (outcome instanceof Outcome.Retried retried) {
      throw unchecked(retried.thrown());
    }
    if (outcome instanceof Outcome.Failed failed) {
      throw unchecked(failed.thrown());
    }
    if (outcome instanceof Outcome.Canceled canceled) {
      throw unchecked(canceled.thrown());
    }
    if (outcome instanceof Outcome.Dead dead) {
      throw new QueueException(
          "%s would be a dead letter: %s, %s".formatted(message, dead.reason(), dead.detail()));
    }
    throw new IllegalStateException(message + " has no outcome of an eager call: " + outcome);
  }

  private <R extends @Nullable Object> AsyncData<R> completed(
      Command<?, R> command, Message message, TaskResult<R> result) {
    return new AsyncData<>(message.id(), invoker.broker(), command, result);
  }

  /** Reads what would have been stored, so that eager callers see what others would. */
  private static <R extends @Nullable Object> TaskResult<R> result(
      Command<?, R> command, @Nullable StoredResult stored) {
    TaskResult<RawJson> raw =
        stored == null
            ? new TaskResult.Succeeded<>(RawJson.of("null"))
            : ResultFormat.read(stored.bytes());
    return raw.map(json -> new JsonInput().fromJson(json, command.resultCodec()));
  }

  /** Throws the command's own exception, checked or not: the caller of a stub cannot declare it. */
  @SuppressWarnings("unchecked") // the cast never happens: T is only what the compiler believes
  private static <T extends Throwable> RuntimeException unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
