package dev.dewey;

import dev.dewey.broker.Broker;
import dev.dewey.result.TaskResult;
import dev.dewey.retry.Backoff;
import dev.dewey.spi.DataStoreGetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Completes a future when a result is there: looks for it when the broker tells of it, and from
 * time to time, since news can be lost. No thread waits meanwhile.
 *
 * @param <R> what the command returns
 */
final class Following<R extends @Nullable Object> {
  /** So long the store may be out of reach before the future fails. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Backoff LOOKS = GetOptions.FOREVER.looks();
  private static final Duration FIRST_LOOK = Duration.ofMillis(5);
  private static final Duration KEEP_THREAD = Duration.ofSeconds(10);

  private final AsyncData<R> data;
  private final Terms terms;
  private final CompletableFuture<R> future;
  private Duration wait = FIRST_LOOK;
  private @Nullable Long failingSince;

  /**
   * By what means it follows.
   *
   * @param broker where the result will be
   * @param looks runs the looks
   * @param patience how long they may fail
   */
  record Terms(Broker broker, Executor looks, Duration patience) {}

  Following(AsyncData<R> data, Terms terms, CompletableFuture<R> future) {
    this.data = data;
    this.terms = terms;
    this.future = future;
  }

  /** Returns what runs looks in a thread of their own, which is there while there are any. */
  static Executor thread(String queue) {
    ThreadPoolExecutor looks =
        new ThreadPoolExecutor(
            1,
            1,
            KEEP_THREAD.toNanos(),
            TimeUnit.NANOSECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "dewey-" + queue + "-futures");
              thread.setDaemon(true);
              return thread;
            });
    looks.allowCoreThreadTimeOut(true);
    return looks;
  }

  /** Looks, in this thread, and completes the future in it if the result is there already. */
  void start() {
    look(Runnable::run);
  }

  private void look(Executor completes) {
    if (future.isDone()) {
      return;
    }
    try {
      CompletableFuture<Void> news = terms.broker().resultNews(data.taskId());
      Optional<TaskResult<R>> result = poll(news);
      failingSince = null;
      result.ifPresentOrElse(
          there -> completes.execute(() -> complete(there)), () -> lookAgain(news));
    } catch (DataStoreGetException e) {
      if (isHopeless()) {
        completes.execute(() -> future.completeExceptionally(e));
      } else {
        lookAgain(new CompletableFuture<>());
      }
    } catch (RuntimeException e) {
      completes.execute(() -> future.completeExceptionally(e));
    }
  }

  private Optional<TaskResult<R>> poll(CompletableFuture<Void> news) {
    Optional<TaskResult<R>> result = Optional.empty();
    boolean looked = false;
    try {
      result = data.poll();
      looked = true;
      return result;
    } finally {
      if (!looked || result.isPresent()) {
        news.cancel(false);
      }
    }
  }

  private boolean isHopeless() {
    long now = System.nanoTime();
    if (failingSince == null) {
      failingSince = now;
    }
    return now - failingSince >= terms.patience().toNanos();
  }

  /** Users hang their own work on the future, which shall hold up no other look. */
  private void lookAgain(CompletableFuture<Void> news) {
    var unused =
        news.completeOnTimeout(null, wait.toNanos(), TimeUnit.NANOSECONDS)
            .thenRunAsync(() -> look(news.defaultExecutor()), terms.looks());
    wait = LOOKS.after(wait);
  }

  private void complete(TaskResult<R> result) {
    try {
      future.complete(data.value(result));
    } catch (TaskFailedException e) {
      future.completeExceptionally(e);
    }
  }
}
