package dev.dewey.broker;

import static dev.dewey.broker.Bench.done;
import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchIds;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is for later comes when it is due, and not before. */
interface ScheduleContract {
  Duration MINUTE = Duration.ofMinutes(1);

  Bench bench();

  @Test
  default void nothingComesBeforeItIsDue() {
    bench().broker().enqueue(List.of(message("a", bench().now().plus(MINUTE))));
    Session session = bench().open("one");

    assertThat(fetch(session, 1)).isEmpty();
    bench().clock().advance(MINUTE.minusMillis(1));
    assertThat(fetch(session, 1)).isEmpty();
    bench().clock().advance(Duration.ofMillis(1));
    assertThat(fetchIds(session, 1)).containsExactly("a");
    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void whatIsDueAlreadyComesAtOnce() {
    Instant now = bench().now();
    bench().broker().enqueue(List.of(message("a", now.minusSeconds(5)), message("b", now)));

    assertThat(fetchIds(bench().open("one"), 2)).containsExactly("a", "b");
  }

  @Test
  default void theEarlierDueComesFirstAndOfTwoTheOneQueuedFirst() {
    Instant now = bench().now();
    bench()
        .broker()
        .enqueue(
            List.of(
                message("c", now.plusSeconds(3)),
                message("a", now.plusSeconds(1)),
                message("b1", now.plusSeconds(2)),
                message("b2", now.plusSeconds(2)),
                message("b3", now.plusSeconds(2))));
    Session session = bench().open("one");
    assertThat(fetch(session, 5)).isEmpty();

    bench().clock().advance(Duration.ofSeconds(3));

    assertThat(fetchIds(session, 5)).containsExactly("a", "b1", "b2", "b3", "c");
  }

  @Test
  default void whatIsForLaterHoldsNothingUp() {
    bench().broker().enqueue(List.of(message("later", bench().now().plus(MINUTE)), message("now")));

    assertThat(fetchIds(bench().open("one"), 1)).containsExactly("now");
  }

  @Test
  default void anyConsumerDeliversWhatIsDue() {
    bench().require(Guarantee.SHARED_SCHEDULE);
    Session one = bench().open("one");
    bench().broker().enqueue(List.of(message("a", bench().now().plus(MINUTE))));
    assertThat(fetch(one, 1)).isEmpty();

    bench().clock().advance(MINUTE);

    assertThat(fetchIds(bench().open("two"), 1)).containsExactly("a");
  }

  @Test
  default void whatBecomesDueKeepsItsPriority() {
    bench().require(Guarantee.PRIORITY);
    Instant due = bench().now().plus(MINUTE);
    byte[] urgent = message("urgent").bytes();
    bench().broker().enqueue(List.of(message("a", due), new NewMessage(urgent, 9, due, null)));
    bench().enqueue("b");

    bench().clock().advance(MINUTE);

    assertThat(fetchIds(bench().open("one"), 3)).startsWith("urgent").contains("a", "b");
  }

  @Test
  default void aRetryReplacesItsMessageAtOnce() {
    Session session = bench().open("one");
    bench().enqueue("first");
    Delivery delivery = fetchOne(session);

    Settlement retry = new Retry(delivery, message("second"), Duration.ZERO);
    List<Delivery> next = session.exchange(List.of(retry), 5).deliveries();

    assertThat(Bench.ids(next)).containsExactly("second");
    assertThat(next.get(0).deliveries()).isZero();
    settle(session, done(next.get(0)));
    assertThat(fetch(session, 5)).isEmpty();
  }

  @Test
  default void aRetryForLaterWaits() {
    Session session = bench().open("one");
    bench().enqueue("first");

    settle(session, new Retry(fetchOne(session), message("second"), MINUTE));

    bench().clock().advance(MINUTE.minusMillis(1));
    assertThat(fetch(session, 5)).isEmpty();
    bench().clock().advance(Duration.ofMillis(1));
    assertThat(fetchIds(session, 5)).containsExactly("second");
  }

  @Test
  default void parkingCountsParksAndNoDeliveries() {
    Session session = bench().open("one");
    bench().enqueue("a");
    for (int parks = 0; parks < 7; parks++) {
      Delivery delivery = fetchOne(session);
      assertThat(delivery.parks()).isEqualTo(parks);
      assertThat(delivery.deliveries()).isZero();

      settle(session, new Park(delivery, MINUTE));

      assertThat(fetch(session, 1)).isEmpty();
      bench().clock().advance(MINUTE);
    }
    assertThat(fetchOne(session).message()).isEqualTo(message("a").bytes());
  }

  @Test
  default void aRetryOfAParkedMessageStartsAnew() {
    Session session = bench().open("one");
    bench().enqueue("a");
    settle(session, new Park(fetchOne(session), MINUTE));
    bench().clock().advance(MINUTE);
    Delivery parked = fetchOne(session);

    settle(session, new Retry(parked, message("b"), Duration.ZERO));

    assertThat(fetchOne(session).parks()).isZero();
  }
}
