package dev.dewey.sqlite.file;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A step that somebody waits for, while another thread may do it. */
final class Job<T extends @Nullable Object> {
  private final Step<T> step;
  private final CompletableFuture<@Nullable Object> end = new CompletableFuture<>();
  private @Nullable Object answer;

  Job(Step<T> step) {
    this.step = step;
  }

  /** Does the step; whether it counts is told later. */
  void run(Statements statements) throws SQLException {
    answer = step.on(statements);
  }

  /** Whether its end has been told. */
  boolean isOver() {
    return end.isDone();
  }

  /** Tells that the step counts. */
  void succeed() {
    end.complete(answer);
  }

  /** Tells that the step does not count. */
  void fail(SqliteFailure failure) {
    end.completeExceptionally(failure);
  }

  /** Waits for the end; an interrupt is kept for later, since the step may well happen. */
  @SuppressWarnings("unchecked") // what the step returned
  T await() throws SqliteFailure {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return (T) end.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof SqliteFailure failure
              ? failure
              : SqliteFailure.unforeseen(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
