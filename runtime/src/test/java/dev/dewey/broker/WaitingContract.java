package dev.dewey.broker;

import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchIds;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.message.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever waits is woken. */
interface WaitingContract {
  /** Longer than any test takes: a wait that lasts so long was not ended by what should end it. */
  Duration LONG = Duration.ofSeconds(50);

  Bench bench();

  /** Starts a wait in another thread, and returns when it most likely waits. */
  private static <T> FutureTask<T> start(Callable<T> wait) {
    FutureTask<T> task = new FutureTask<>(wait);
    Thread thread = new Thread(task, "waiter");
    thread.setDaemon(true);
    thread.start();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return task;
  }

  private static void assertEnds(FutureTask<Boolean> wait) throws Exception {
    assertThat(wait.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  default void noWaitWhereThereIsWork() throws Exception {
    bench().require(Guarantee.WAKE);
    bench().enqueue("a");

    assertEnds(start(() -> bench().open("one").await(LONG)));
  }

  @Test
  default void aWaitEndsWhenItsTimeIsOver() throws Exception {
    Session session = bench().open("one");

    session.await(Duration.ofMillis(5));

    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void aWaitTakesNothingAway() throws Exception {
    bench().enqueue("a", "b");
    Session session = bench().open("one");

    session.await(Duration.ofMillis(5));
    session.await(Duration.ofMillis(5));

    assertThat(fetchIds(session, 5)).containsExactly("a", "b");
  }

  @Test
  default void aWaitEndsWhenAMessageComes() throws Exception {
    bench().require(Guarantee.WAKE);
    Session session = bench().open("one");
    FutureTask<Boolean> wait = start(() -> session.await(LONG));

    bench().enqueue("a");

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void aWaitEndsWhenAMessageIsGivenBack() throws Exception {
    bench().require(Guarantee.WAKE);
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session two = bench().open("two");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    FutureTask<Boolean> wait = start(() -> two.await(LONG));

    settle(one, new GiveBack(delivery));

    assertEnds(wait);
  }

  @Test
  default void aWaitEndsWhenAMessageBecomesDue() throws Exception {
    bench().require(Guarantee.WAKE);
    bench().require(Guarantee.SHARED_SCHEDULE);
    Session session = bench().open("one");
    bench().broker().enqueue(List.of(message("a", bench().now().plusMillis(20))));
    FutureTask<Boolean> wait = start(() -> session.await(LONG));

    bench().clock().advance(Duration.ofMillis(20));

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void aWaitEndsWhenARetryBecomesDueThatCameLater() throws Exception {
    bench().require(Guarantee.WAKE);
    bench().require(Guarantee.SHARED_SCHEDULE);
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    FutureTask<Boolean> wait = start(() -> session.await(LONG));

    settle(session, new Retry(delivery, message("b"), Duration.ofMillis(20)));
    bench().clock().advance(Duration.ofMillis(20));

    assertEnds(wait);
    assertThat(fetchIds(session, 1)).containsExactly("b");
  }

  @Test
  default void waitingForAResultEndsWhenItIsThere() throws Exception {
    bench().require(Guarantee.RESULTS);
    TaskId id = new TaskId("a");
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    FutureTask<Boolean> wait =
        start(
            () -> {
              while (bench().broker().peekResult(id) == null) {
                bench().broker().awaitResult(id, Duration.ofMillis(50));
              }
              return true;
            });

    settle(session, new Done(delivery, new StoredResult(id, new byte[1], Duration.ofHours(1))));

    assertEnds(wait);
  }

  @Test
  default void waitingForAResultEndsWhenTheTimeIsOver() throws Exception {
    bench().broker().awaitResult(new TaskId("a"), Duration.ofMillis(5));

    assertThat(bench().broker().counts().ready()).isZero();
  }
}
