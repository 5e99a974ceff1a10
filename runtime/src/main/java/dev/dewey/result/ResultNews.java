package dev.dewey.result;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told when a result may be there, by the name of the result. Safe for use by many
 * threads.
 */
public final class ResultNews {
  private final Map<String, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

  /** Makes one of which nobody is told anything yet. */
  public ResultNews() {}

  /**
   * Returns what is completed when this is told of a result. It is forgotten here as soon as it is
   * complete, by a timeout or by being cancelled, too.
   */
  public CompletableFuture<Void> of(String name) {
    CompletableFuture<Void> news = new CompletableFuture<>();
    waiting.compute(name, (same, all) -> with(all, news));
    var unused = news.whenComplete((none, end) -> forget(name, news));
    return news;
  }

  /** Waits for news, but no longer than this, and cancels them then. */
  public static void await(CompletableFuture<Void> news, Duration atMost)
      throws InterruptedException {
    try {
      news.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      // whoever waits looks for the result itself, whatever ended the wait
    } finally {
      news.cancel(false);
    }
  }

  /** Tells of a result. What hangs on the news runs in this thread. */
  public void tell(String name) {
    Set<CompletableFuture<Void>> told = waiting.remove(name);
    if (told != null) {
      told.forEach(news -> news.complete(null));
    }
  }

  /** Whether nobody waits for anything. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  private void forget(String name, CompletableFuture<Void> news) {
    waiting.computeIfPresent(name, (same, all) -> without(all, news));
  }

  private static Set<CompletableFuture<Void>> with(
      @Nullable Set<CompletableFuture<Void>> all, CompletableFuture<Void> news) {
    Set<CompletableFuture<Void>> more = all == null ? ConcurrentHashMap.newKeySet() : all;
    more.add(news);
    return more;
  }

  private static @Nullable Set<CompletableFuture<Void>> without(
      Set<CompletableFuture<Void>> all, CompletableFuture<Void> news) {
    all.remove(news);
    return all.isEmpty() ? null : all;
  }
}
