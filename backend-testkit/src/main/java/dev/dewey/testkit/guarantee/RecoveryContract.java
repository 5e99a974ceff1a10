package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@link Guarantee#RECOVERY}: what a consumer held when it died is delivered again, and its late
 * word refused.
 */
public interface RecoveryContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void whatADeadConsumerHeldIsDeliveredAgainAndCounted() {
    Session dead = bench().openMortal("dead");
    Session other = bench().openMortal("other");
    bench().enqueue("a", "b", "c");
    fetch(dead, 2);

    bench().outlive(other);

    List<Delivery> all = fetch(other, 5);
    assertThat(ids(all)).containsExactly("a", "b", "c");
    assertThat(all).extracting(Delivery::deliveries).containsExactly(1, 1, 0);
  }

  @Test
  default void theLateWordOfADeadConsumerIsRefused() {
    Session dead = bench().openMortal("dead");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    Delivery late = fetchOne(dead);
    bench().outlive(other);
    Delivery again = fetchOne(other);

    Settlement word = new Retry(late, message("b"), Duration.ZERO);

    assertThat(settle(dead, word).refused()).containsExactly(word);
    assertThat(fetch(dead, 5)).isEmpty();
    assertThat(settle(other, done(again)).refused()).isEmpty();
    assertThat(fetch(other, 5)).isEmpty();
  }

  @Test
  default void aLateGiveBackMakesNoSecondMessage() {
    Session dead = bench().openMortal("dead");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    Delivery late = fetchOne(dead);
    bench().outlive(other);

    Settlement word = new GiveBack(late);

    assertThat(settle(dead, word).refused()).containsExactly(word);
    assertThat(fetchIds(other, 5)).containsExactly("a");
  }

  @Test
  default void theDeadMayComeBackToLife() {
    Session sleeper = bench().openMortal("sleeper");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    fetchOne(sleeper);
    bench().outlive(other);

    assertThat(fetchIds(sleeper, 1)).containsExactly("a");
    bench().clock().pass(bench().clock().lease().dividedBy(4));
    other.renew();
    assertThat(fetch(other, 1)).isEmpty();
  }

  @Test
  default void whoRenewsKeepsWhatItHolds() {
    Session one = bench().openMortal("one");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    for (int i = 0; i < 12; i++) {
      bench().clock().pass(bench().clock().lease().dividedBy(4));
      one.renew();
      other.renew();
    }

    assertThat(fetch(other, 1)).isEmpty();
    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void whoExchangesKeepsWhatItHolds() {
    Session one = bench().openMortal("one");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    for (int i = 0; i < 12; i++) {
      bench().clock().pass(bench().clock().lease().dividedBy(4));
      one.exchange(List.of(), 0);
      other.renew();
    }

    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void aSilenceOfAllReapsNobody() {
    Session one = bench().openMortal("one");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);

    bench().clock().pass(bench().clock().lease().multipliedBy(3));
    other.renew();

    assertThat(fetch(other, 1)).isEmpty();
    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void whoSleepsOnAfterASilenceOfAllIsReapedALeaseLater() {
    Session one = bench().openMortal("one");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    fetchOne(one);
    bench().clock().pass(bench().clock().lease().multipliedBy(3));
    other.renew();

    bench().outlive(other);

    assertThat(fetchIds(other, 1)).containsExactly("a");
  }

  @Test
  default void aConsumerThatStartsLaterTakesOverFromTheDead() {
    bench().enqueue("a");
    fetchOne(bench().openMortal("dead"));
    bench().clock().pass(bench().clock().lease().multipliedBy(3));

    Session next = bench().openMortal("dead");
    bench().outlive(next);

    assertThat(fetchOne(next).deliveries()).isEqualTo(1);
  }

  @Test
  default void whatIsGivenBackKeepsItsCountOfDeaths() {
    Session dead = bench().openMortal("dead");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    fetchOne(dead);
    bench().outlive(other);
    settle(other, new GiveBack(fetchOne(other)));

    assertThat(fetchOne(other).deliveries()).isEqualTo(1);
  }

  @Test
  default void whatIsGivenBackLastFirstIsInFrontAsItWas() {
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
  default void closingKeepsTheOrder() {
    Session one = bench().open("one");
    bench().enqueue("a", "b", "c", "d");
    fetch(one, 2);
    fetch(one, 1);

    one.close();

    assertThat(fetchIds(bench().open("two"), 5)).containsExactly("a", "b", "c", "d");
  }

  @Test
  default void whatIsGivenBackWasParkedAsOftenAsBefore() {
    Session session = bench().open("one");
    bench().enqueue("a");
    Delivery delivery = fetchOne(session);
    Instant due = bench().soon();
    settle(session, new Park(delivery, bench().clock().moment()));

    settle(session, new GiveBack(bench().fetchWhenDue(session, due)));

    assertThat(fetchOne(session).parks()).isEqualTo(1);
  }

  @Test
  default void whatIsInHandIsCountedThere() {
    bench().enqueue("a", "b", "c", "d");
    Session session = bench().open("one");
    List<Delivery> inHand = fetch(session, 3);
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 0, 3, 0));

    settle(session, done(inHand.get(0)), new GiveBack(inHand.get(1)));

    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(2, 0, 1, 0));
  }
}
