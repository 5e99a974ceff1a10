package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Threads.together;
import static dev.dewey.testkit.bench.Threads.waiting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.Dead;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.Threads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#RESULTS}: a result is there as soon as its message is settled. */
public interface ResultContract {
  /** Whose result. */
  TaskId ID = new TaskId("a");

  /** What to work with. */
  Bench bench();

  private static StoredResult result(String text) {
    return new StoredResult(ID, text.getBytes(UTF_8), Duration.ofHours(1));
  }

  private void finish(@Nullable StoredResult result) {
    bench().enqueue("a");
    Session session = bench().open("one");
    settle(session, new Done(fetchOne(session), result));
  }

  @Test
  default void noResultIsNull() {
    assertThat(bench().broker().peekResult(ID)).isNull();
    assertThat(bench().broker().takeResult(ID)).isNull();
  }

  @Test
  default void aResultIsReadAsOftenAsOneLikes() {
    finish(result("42"));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("42".getBytes(UTF_8));
    assertThat(bench().broker().peekResult(ID)).isEqualTo("42".getBytes(UTF_8));
  }

  @Test
  default void aResultIsTakenOnce() {
    finish(result("42"));

    assertThat(bench().broker().takeResult(ID)).isEqualTo("42".getBytes(UTF_8));
    assertThat(bench().broker().takeResult(ID)).isNull();
    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void aResultIsTakenByOneOnly() throws Exception {
    for (int i = 0; i < 20; i++) {
      finish(result("42"));
      AtomicInteger winners = new AtomicInteger();

      together(
          8,
          thread -> {
            if (bench().broker().takeResult(ID) != null) {
              winners.incrementAndGet();
            }
          });

      assertThat(winners).hasValue(1);
    }
  }

  @Test
  default void anEmptyResultIsOne() {
    finish(result(""));

    assertThat(bench().broker().peekResult(ID)).isEmpty();
    assertThat(bench().broker().takeResult(ID)).isEmpty();
    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void aResultMayBeKeptForEver() {
    Duration forEver = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    bench().enqueue("a", "b");
    Session session = bench().open("one");
    Settlement done = new Done(fetchOne(session), new StoredResult(ID, new byte[] {'1'}, forEver));

    Exchange exchange = session.exchange(List.of(done), 1);

    assertThat(ids(exchange.deliveries())).containsExactly("b");
    assertThat(bench().broker().peekResult(ID)).containsExactly('1');
  }

  @Test
  default void aDeadLetterMayHaveAResult() {
    bench().enqueue("a");
    Session session = bench().open("one");

    settle(session, new Dead(fetchOne(session), DeadReason.FAILED, "failed", result("dead")));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("dead".getBytes(UTF_8));
  }

  @Test
  default void noResultIsStoredWhereNoneIsGiven() {
    finish(null);

    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void theLastResultStands() {
    finish(result("first"));
    finish(result("second"));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("second".getBytes(UTF_8));
  }

  @Test
  default void aFlushRemovesResults() {
    finish(result("42"));

    bench().broker().flush();

    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void resultsOfAnotherQueueAreOtherResults() {
    Broker other = bench().another();
    finish(result("42"));

    assertThat(other.peekResult(ID)).isNull();
    assertThat(bench().again().peekResult(ID)).isEqualTo("42".getBytes(UTF_8));
  }

  @Test
  default void waitingForAResultEndsWhenItIsThere() throws Exception {
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    FutureTask<Boolean> wait =
        waiting(
            () -> {
              while (bench().broker().peekResult(ID) == null) {
                bench().broker().awaitResult(ID, Duration.ofMillis(50));
              }
              return true;
            });

    settle(session, new Done(delivery, result("42")));

    assertThat(wait.get(Threads.DEADLINE, TimeUnit.SECONDS)).isTrue();
  }
}
