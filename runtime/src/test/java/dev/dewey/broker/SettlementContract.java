package dev.dewey.broker;

import static dev.dewey.broker.Bench.done;
import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchIds;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.id;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Settlement.Dead;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.message.DeadReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery when it is settled. */
interface SettlementContract {
  Bench bench();

  @Test
  default void whatIsDoneIsGone() {
    Session session = bench().open("one");
    bench().enqueue("a");

    Exchange exchange = settle(session, done(fetchOne(session)));

    assertThat(exchange.refused()).isEmpty();
    assertThat(fetch(session, 1)).isEmpty();
    session.close();
    assertThat(fetch(bench().open("two"), 1)).isEmpty();
  }

  @Test
  default void oneExchangeSettlesAndFetches() {
    Session session = bench().open("one");
    bench().enqueue("a", "b", "c");
    Delivery a = fetchOne(session);

    Exchange exchange = session.exchange(List.of(done(a)), 1);

    assertThat(exchange.refused()).isEmpty();
    assertThat(Bench.ids(exchange.deliveries())).containsExactly("b");
  }

  @Test
  default void oneExchangeSettlesEveryKind() {
    Session session = bench().open("one");
    bench().enqueue("done", "retry", "dead", "back", "park");
    List<Delivery> all = fetch(session, 5);

    Exchange exchange =
        settle(
            session,
            done(all.get(0)),
            new Retry(all.get(1), message("again"), Duration.ZERO),
            new Dead(all.get(2), DeadReason.FAILED, "it failed", null),
            new GiveBack(all.get(3)),
            new Park(all.get(4), Duration.ofMinutes(1)));

    assertThat(exchange.refused()).isEmpty();
    assertThat(fetchIds(session, 5)).containsExactlyInAnyOrder("again", "back");
    bench().clock().advance(Duration.ofMinutes(1));
    assertThat(fetchIds(session, 5)).containsExactly("park");
  }

  @Test
  default void aSettlementRepeatedCountsOnce() {
    Session session = bench().open("one");
    bench().enqueue("a");
    Settlement retry = new Retry(fetchOne(session), message("b"), Duration.ZERO);

    settle(session, retry);
    settle(session, retry);

    assertThat(fetchIds(session, 5)).containsExactly("b");
  }

  @Test
  default void whatAnotherSessionHoldsCannotBeSettled() {
    Session one = bench().open("one");
    Session two = bench().open("two");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);

    settle(two, new Retry(delivery, message("b"), Duration.ZERO));

    assertThat(fetch(two, 5)).isEmpty();
    settle(one, new GiveBack(delivery));
    assertThat(fetchIds(two, 5)).containsExactly("a");
  }

  @Test
  default void whatIsGivenBackIsNotCounted() {
    Session one = bench().open("one");
    bench().enqueue("a");
    for (int i = 0; i < 7; i++) {
      settle(one, new GiveBack(fetchOne(one)));
    }

    Delivery delivery = fetchOne(bench().open("two"));

    assertThat(id(delivery)).isEqualTo("a");
    assertThat(delivery.deliveries()).isZero();
    assertThat(delivery.parks()).isZero();
  }

  @Test
  default void whatIsGivenBackLastFirstIsInFrontAsItWas() {
    bench().require(Guarantee.RECOVERY);
    Session session = bench().open("one");
    bench().enqueue("a", "b", "c", "d");
    List<Delivery> three = fetch(session, 3);

    settle(
        session,
        new GiveBack(three.get(2)),
        new GiveBack(three.get(1)),
        new GiveBack(three.get(0)));

    assertThat(fetchIds(session, 5)).containsExactly("a", "b", "c", "d");
  }

  @Test
  default void whatIsGivenBackWasParkedAsOftenAsBefore() {
    bench().require(Guarantee.RECOVERY);
    Session session = bench().open("one");
    bench().enqueue("a");
    settle(session, new Park(fetchOne(session), Duration.ofMinutes(1)));
    bench().clock().advance(Duration.ofMinutes(1));

    settle(session, new GiveBack(fetchOne(session)));

    assertThat(fetchOne(session).parks()).isEqualTo(1);
  }

  @Test
  default void closingGivesBackAtOnceAndUncounted() {
    Session one = bench().open("one");
    bench().enqueue("a", "b", "c");
    fetch(one, 2);

    one.close();

    List<Delivery> all = fetch(bench().open("two"), 5);
    assertThat(Bench.ids(all)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(all).extracting(Delivery::deliveries).containsOnly(0);
  }

  @Test
  default void closingKeepsTheOrder() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    bench().enqueue("a", "b", "c", "d");
    fetch(one, 2);
    fetch(one, 1);

    one.close();

    assertThat(fetchIds(bench().open("two"), 5)).containsExactly("a", "b", "c", "d");
  }

  @Test
  default void closingAgainIsHarmless() {
    Session one = bench().open("one");
    bench().enqueue("a");
    fetchOne(one);

    one.close();
    one.close();

    assertThat(fetchIds(bench().open("two"), 5)).containsExactly("a");
  }

  @Test
  default void onlyWhatIsInHandGoesBackOnClosing() {
    Session one = bench().open("one");
    bench().enqueue("a", "b");
    List<Delivery> both = fetch(one, 2);
    settle(one, done(both.get(0)));

    one.close();

    assertThat(fetchIds(bench().open("two"), 5)).containsExactly("b");
  }
}
