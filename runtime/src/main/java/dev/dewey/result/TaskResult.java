package dev.dewey.result;

import dev.dewey.message.DeadReason;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param <R> the type of the value that the command returns
 */
public sealed interface TaskResult<R extends @Nullable Object> {
  /** Returns the same end, its value turned into another. */
  <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper);

  /**
   * The command returned.
   *
   * @param value what it returned; null for a void command
   */
  record Succeeded<R extends @Nullable Object>(R value) implements TaskResult<R> {
    @Override
    public <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper) {
      return new Succeeded<>(mapper.apply(value));
    }
  }

  /**
   * The command threw, and is not tried again.
   *
   * @param failure what it threw the last time
   */
  record Failed<R extends @Nullable Object>(TaskFailure failure) implements TaskResult<R> {
    @Override
    public <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper) {
      return new Failed<>(failure);
    }
  }

  /** The call was revoked before it ran. */
  record Revoked<R extends @Nullable Object>() implements TaskResult<R> {
    @Override
    public <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper) {
      return new Revoked<>();
    }
  }

  /** The call was not run in time. */
  record Expired<R extends @Nullable Object>() implements TaskResult<R> {
    @Override
    public <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper) {
      return new Expired<>();
    }
  }

  /**
   * The call could not be run, and its message lies among the dead letters.
   *
   * @param reason why
   * @param detail what exactly was wrong
   */
  record Dead<R extends @Nullable Object>(DeadReason reason, String detail)
      implements TaskResult<R> {
    @Override
    public <T extends @Nullable Object> TaskResult<T> map(Function<? super R, ? extends T> mapper) {
      return new Dead<>(reason, detail);
    }
  }
}
