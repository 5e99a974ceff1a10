package dev.dewey.result;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Completes a future when a result is there: looks for it when there is news, and from time to
 * time, since news can be lost. No thread waits meanwhile.
 *
 * @param <T> what the call returns
 */
public final class Following<T extends @Nullable Object> {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration KEEP_THREAD = Duration.ofSeconds(10);

  private final Source<T> source;
  private final Executor looks;
  private final Duration patience;
  private final CompletableFuture<T> future;
  private Duration pause = FIRST_PAUSE;
  private @Nullable Long failingSince;

  /**
   * Where the result will be.
   *
   * @param <T> what the call returns
   */
  public interface Source<T extends @Nullable Object> {
    /** Asks for news, as {@code Broker.resultNews} does. */
    CompletableFuture<Void> news();

    /** Returns how the call ended, or nothing while it has not. */
    Optional<TaskResult<T>> poll();

    /**
     * Returns what a call returned that ended so.
     *
     * @throws RuntimeException if it ended otherwise
     */
    T value(TaskResult<T> result);

    /** Whether what was thrown may pass, an outage for one. */
    boolean passes(RuntimeException thrown);

    /** Returns the pause that follows a pause. */
    Duration after(Duration pause);
  }

  /**
   * Follows one call.
   *
   * @param looks runs all looks but the first
   * @param patience how long what passes is waited for; then the future fails by it
   */
  public Following(
      Source<T> source, Executor looks, Duration patience, CompletableFuture<T> future) {
    this.source = source;
    this.looks = looks;
    this.patience = patience;
    this.future = future;
  }

  /** Returns what runs looks in a thread of their own, which is there while there are any. */
  public static Executor thread(String queue) {
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
  public void start() {
    look(Runnable::run);
  }

  private void look(Executor completes) {
    if (future.isDone()) {
      return;
    }
    try {
      CompletableFuture<Void> news = source.news();
      Optional<TaskResult<T>> result = poll(news);
      failingSince = null;
      result.ifPresentOrElse(
          there -> completes.execute(() -> complete(there)), () -> lookAgain(news));
    } catch (RuntimeException e) {
      if (source.passes(e) && !isHopeless()) {
        lookAgain(new CompletableFuture<>());
      } else {
        completes.execute(() -> future.completeExceptionally(e));
      }
    } catch (Error e) { // a result that is nested too deep to be read, for one
      completes.execute(() -> future.completeExceptionally(e));
    }
  }

  /** News that nobody waits for is given up: the broker forgets it then. */
  private Optional<TaskResult<T>> poll(CompletableFuture<Void> news) {
    Optional<TaskResult<T>> result = Optional.empty();
    boolean looked = false;
    try {
      result = source.poll();
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
    return now - failingSince >= patience.toNanos();
  }

  /** Users hang their own work on the future, which shall hold up no other look. */
  private void lookAgain(CompletableFuture<Void> news) {
    var unused =
        news.completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS)
            .thenRunAsync(() -> look(news.defaultExecutor()), looks);
    pause = source.after(pause);
  }

  private void complete(TaskResult<T> result) {
    try {
      future.complete(source.value(result));
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }
}
