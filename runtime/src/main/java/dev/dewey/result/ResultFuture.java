package dev.dewey.result;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of the result of a call. What is made of it, by {@code thenApply} and its like,
 * remembers it, so that a worker that waits for that can tell for which call it does.
 *
 * @param <T> what it is completed with
 */
public final class ResultFuture<T extends @Nullable Object> extends CompletableFuture<T> {
  private final Call call;

  /** The call, and the future that is completed when it ends. */
  private record Call(String queue, String command, CompletableFuture<?> end) {}

  /**
   * Makes a future that is not complete.
   *
   * @param queue where the call is queued
   * @param command the command of that call
   */
  public ResultFuture(String queue, String command) {
    this.call = new Call(queue, command, this);
  }

  private ResultFuture(Call call) {
    this.call = call;
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new ResultFuture<>(call);
  }

  /**
   * Says that this thread is about to wait for a stage, as {@link Working#waits} does of a result.
   */
  public static Optional<String> waits(CompletableFuture<?> stage) {
    return stage instanceof ResultFuture<?> made && !made.call.end().isDone()
        ? Working.waits(made.call.queue(), made.call.command())
        : Optional.empty();
  }
}
