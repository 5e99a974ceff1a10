package dev.dewey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResultNewsTest {
  private final ResultNews news = new ResultNews();

  @Test
  void allWhoWaitForAResultAreToldOfIt() {
    CompletableFuture<Void> one = news.of("a");
    CompletableFuture<Void> two = news.of("a");
    CompletableFuture<Void> other = news.of("b");

    news.tell("a");

    assertThat(one).isCompleted();
    assertThat(two).isCompleted();
    assertThat(other).isNotDone();
  }

  @Test
  void whoIsToldOrWaitsNoMoreIsForgotten() {
    news.of("a");
    CompletableFuture<Void> cancelled = news.of("b");
    CompletableFuture<Void> late = news.of("b");
    assertThat(news.isEmpty()).isFalse();

    news.tell("a");
    cancelled.cancel(false);
    late.completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();

    assertThat(news.isEmpty()).isTrue();
  }
}
