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

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Page;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.Dead;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.message.DeadReason;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery when it is settled. */
public interface SettlementContract {
  /** What to work with. */
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
    assertThat(ids(exchange.deliveries())).containsExactly("b");
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
            new Park(all.get(4), bench().clock().moment()));

    assertThat(exchange.refused()).isEmpty();
    List<String> ids = new ArrayList<>(fetchIds(session, 5));
    bench().aMomentLater();
    ids.addAll(fetchIds(session, 5));
    assertThat(ids).containsExactlyInAnyOrder("again", "back", "park");
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
  default void closingGivesBackAtOnceAndUncounted() {
    Session one = bench().open("one");
    bench().enqueue("a", "b", "c");
    fetch(one, 2);

    one.close();

    List<Delivery> all = fetch(bench().open("two"), 5);
    assertThat(ids(all)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(all).extracting(Delivery::deliveries).containsOnly(0);
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

  @Test
  default void aDeadLetterIsNotDeliveredAgain() {
    Session session = bench().open("one");
    bench().enqueue("a");

    settle(session, new Dead(fetchOne(session), DeadReason.BAD_ARGUMENTS, "no number", null));

    assertThat(fetch(session, 5)).isEmpty();
    session.close();
    assertThat(fetch(bench().open("two"), 5)).isEmpty();
  }

  @Test
  default void whereThereAreNoneThePageIsEmpty() {
    Page<DeadLetter> page = bench().broker().deadLetters(null, 10);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  default void aLetterThatIsNotThereIsNeitherRetriedNorDeleted() {
    for (String key : List.of("1", "-1", "", "no key at all", "0000000000000000001:x")) {
      assertThat(bench().broker().retryDead(key, message("a"))).isFalse();
      assertThat(bench().broker().deleteDead(key)).isFalse();
    }

    assertThat(fetch(bench().open("one"), 5)).isEmpty();
  }
}
