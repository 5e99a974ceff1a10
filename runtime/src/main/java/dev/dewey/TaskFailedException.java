package dev.dewey;

import dev.dewey.message.TaskId;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import dev.dewey.result.TaskResult.Dead;
import dev.dewey.result.TaskResult.Failed;
import dev.dewey.spi.QueueException;
import java.util.Optional;

/**
 * A result was asked of a call that did not return one: it failed, expired, was revoked or died.
 */
public final class TaskFailedException extends QueueException {
  private static final long serialVersionUID = 1;

  private final transient TaskResult<?> result;

  TaskFailedException(TaskId id, TaskResult<?> result) {
    super("task " + id + " " + ending(result));
    this.result = result;
  }

  private static String ending(TaskResult<?> result) {
    if (result instanceof Failed<?> failed) {
      String message = failed.failure().message();
      return "failed at try %d with %s%s"
          .formatted(
              failed.failure().attempts(),
              failed.failure().type(),
              message.isEmpty() ? "" : ": " + message);
    }
    if (result instanceof Dead<?> dead) {
      return "can never run: " + dead.reason() + ", " + dead.detail();
    }
    return result instanceof TaskResult.Expired ? "was not started in time" : "was revoked";
  }

  /**
   * What the command threw at its last try, as data: the name of its class, its message, its stack
   * and the number of tries; empty if the command threw nothing, since the call expired, was
   * revoked or died.
   */
  public Optional<TaskFailure> failure() {
    return result instanceof Failed<?> failed ? Optional.of(failed.failure()) : Optional.empty();
  }

  /** How the call ended. */
  public TaskResult<?> result() {
    return result;
  }
}
