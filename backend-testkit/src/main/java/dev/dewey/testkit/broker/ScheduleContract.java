package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is for later comes when it is due, and not before. */
public interface ScheduleContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void aTickIsQueued() {
    assertThat(bench().broker().lastTick("beans")).isNull();

    boolean first = bench().broker().tick("beans", bench().now(), message("a"));
    boolean later = bench().broker().tick("beans", bench().someDay(), message("b"));

    assertThat(first).isTrue();
    assertThat(later).isTrue();
    assertThat(fetchIds(bench().open("one"), 5)).containsExactly("a", "b");
  }

  @Test
  default void nothingComesBeforeItIsDue() {
    Session session = bench().open("one");
    Instant due = bench().soon();
    bench().broker().enqueue(List.of(message("a", due)));

    assertThat(id(bench().fetchWhenDue(session, due))).isEqualTo("a");
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
    Duration moment = bench().clock().moment();
    Instant soon = bench().soon();
    bench()
        .broker()
        .enqueue(
            List.of(
                message("c", soon.plus(moment)),
                message("a", soon),
                message("b1", soon.plusMillis(1)),
                message("b2", soon.plusMillis(1)),
                message("b3", soon.plusMillis(1))));
    Session session = bench().open("one");
    List<String> tooSoon = fetchIds(session, 5);

    bench().clock().pass(moment.multipliedBy(2));

    if (tooSoon.isEmpty()) {
      assertThat(fetchIds(session, 5)).containsExactly("a", "b1", "b2", "b3", "c");
    } // else the machine is so slow that they were due before they were looked at
  }

  @Test
  default void whatIsForLaterHoldsNothingUp() {
    bench().broker().enqueue(List.of(message("later", bench().someDay()), message("now")));

    assertThat(fetchIds(bench().open("one"), 2)).containsExactly("now");
  }

  @Test
  default void aRetryReplacesItsMessageAtOnce() {
    Session session = bench().open("one");
    bench().enqueue("first");
    Delivery delivery = fetchOne(session);

    Settlement retry = new Retry(delivery, message("second"), Duration.ZERO);
    List<Delivery> next = session.exchange(List.of(retry), 5).deliveries();

    assertThat(ids(next)).containsExactly("second");
    assertThat(next.get(0).deliveries()).isZero();
    settle(session, done(next.get(0)));
    assertThat(fetch(session, 5)).isEmpty();
  }

  @Test
  default void aRetryMayHaveForEver() {
    Duration forEver = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    Session session = bench().open("one");
    bench().enqueue("first", "next");
    Settlement retry = new Retry(fetchOne(session), message("second"), forEver);

    List<Delivery> next = session.exchange(List.of(retry), 5).deliveries();

    assertThat(ids(next)).containsExactly("next");
    settle(session, new Park(next.get(0), forEver));
    assertThat(fetch(session, 5)).isEmpty();
  }

  @Test
  default void aRetryForLaterWaits() {
    Session session = bench().open("one");
    bench().enqueue("first");
    Delivery delivery = fetchOne(session);
    Instant due = bench().soon();

    settle(session, new Retry(delivery, message("second"), bench().clock().moment()));

    assertThat(id(bench().fetchWhenDue(session, due))).isEqualTo("second");
  }

  @Test
  default void parkingCountsParksAndNoDeliveries() {
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    for (int parks = 0; parks < 7; parks++) {
      assertThat(delivery.parks()).isEqualTo(parks);
      assertThat(delivery.deliveries()).isZero();
      Instant due = bench().soon();

      settle(session, new Park(delivery, bench().clock().moment()));

      delivery = bench().fetchWhenDue(session, due);
    }
    assertThat(delivery.message()).isEqualTo(message("a").bytes());
  }

  @Test
  default void aRetryOfAParkedMessageStartsAnew() {
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    Instant due = bench().soon();
    settle(session, new Park(delivery, bench().clock().moment()));
    Delivery parked = bench().fetchWhenDue(session, due);

    settle(session, new Retry(parked, message("b"), Duration.ZERO));

    assertThat(fetchOne(session).parks()).isZero();
  }
}
