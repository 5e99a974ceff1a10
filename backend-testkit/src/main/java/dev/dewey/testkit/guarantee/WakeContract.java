package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Threads.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#WAKE}: whoever waits for work is woken by it. */
public interface WakeContract {
  /** Longer than any test takes: a wait that lasts so long was not ended by what should end it. */
  Duration LONG = Duration.ofMinutes(3);

  /** A time that is waited for even where the clock is moved: waits go by the machine's. */
  Duration SHORT = Duration.ofMillis(20);

  /** What to work with. */
  Bench bench();

  private static void assertEnds(FutureTask<Boolean> wait) throws Exception {
    assertThat(wait.get(Threads.DEADLINE, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  default void noWaitWhereThereIsWork() throws Exception {
    bench().enqueue("a");

    assertEnds(waiting(() -> bench().open("one").await(LONG)));
  }

  @Test
  default void aWaitEndsWhenAMessageComes() throws Exception {
    Session session = bench().open("one");
    FutureTask<Boolean> wait = waiting(() -> session.await(LONG));

    bench().enqueue("a");

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  /** Of sessions that can; the others say that they cannot, and that is all right. */
  @Test
  default void whoWaitsAndFetchesInOneStepGetsWhatComes() throws Exception {
    Session session = bench().open("one");
    Optional<Exchange> nothing = session.awaitAndFetch(5, SHORT);
    if (nothing.isEmpty()) {
      return;
    }
    assertThat(nothing.get().deliveries()).isEmpty();
    FutureTask<List<Delivery>> wait =
        waiting(
            () -> {
              List<Delivery> come = List.of();
              while (come.isEmpty()) {
                come = session.awaitAndFetch(5, LONG).orElseThrow().deliveries();
              }
              return come;
            });

    bench().enqueue("a");

    List<Delivery> come = wait.get(Threads.DEADLINE, TimeUnit.SECONDS);
    assertThat(come).hasSize(1);
    settle(session, new Done(come.get(0), null));
    assertThat(bench().broker().counts().running()).isZero();
  }

  @Test
  default void aWaitEndsWhenACommandTicks() throws Exception {
    Session session = bench().open("one");
    FutureTask<Boolean> wait = waiting(() -> session.await(LONG));

    bench().broker().tick("beans", bench().now(), message("a"));

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void aWaitEndsWhenAMessageIsGivenBack() throws Exception {
    Session one = bench().open("one");
    Session two = bench().open("two");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    FutureTask<Boolean> wait = waiting(() -> two.await(LONG));

    settle(one, new GiveBack(delivery));

    assertEnds(wait);
  }

  @Test
  default void aWaitEndsWhenAnotherProcessQueues() throws Exception {
    Broker other = bench().again();
    Session session = bench().open("one");
    FutureTask<Boolean> wait = waiting(() -> session.await(LONG));

    other.enqueue(List.of(message("a")));

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void aWaitEndsWhenAMessageBecomesDue() throws Exception {
    Session session = bench().open("one");
    Instant due = bench().now().plus(SHORT);
    bench().broker().enqueue(List.of(message("a", due)));
    FutureTask<Boolean> wait = waiting(() -> session.await(LONG));

    bench().clock().pass(SHORT);

    assertEnds(wait);
    assertThat(id(bench().fetchWhenDue(session, due))).isEqualTo("a");
  }

  @Test
  default void aWaitEndsWhenARetryBecomesDueThatCameLater() throws Exception {
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    FutureTask<Boolean> wait = waiting(() -> session.await(LONG));
    Instant due = bench().now().plus(SHORT);

    settle(session, new Retry(delivery, message("b"), SHORT));
    bench().clock().pass(SHORT);

    assertEnds(wait);
    assertThat(id(bench().fetchWhenDue(session, due))).isEqualTo("b");
  }
}
