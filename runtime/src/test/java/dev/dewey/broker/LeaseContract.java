package dev.dewey.broker;

import static dev.dewey.broker.Bench.LEASE;
import static dev.dewey.broker.Bench.done;
import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchIds;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.message.DeadReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of that which a consumer held when it died. */
interface LeaseContract {
  Bench bench();

  @Test
  default void whatADeadConsumerHeldIsDeliveredAgainAndCounted() {
    bench().require(Guarantee.RECOVERY);
    Session dead = bench().open("dead");
    Session other = bench().open("other");
    bench().enqueue("a", "b", "c");
    fetch(dead, 2);

    bench().outlive(other);

    List<Delivery> all = fetch(other, 5);
    assertThat(Bench.ids(all)).containsExactly("a", "b", "c");
    assertThat(all).extracting(Delivery::deliveries).containsExactly(1, 1, 0);
  }

  @Test
  default void theLateWordOfADeadConsumerIsRefused() {
    bench().require(Guarantee.RECOVERY);
    Session dead = bench().open("dead");
    Session other = bench().open("other");
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
    bench().require(Guarantee.RECOVERY);
    Session dead = bench().open("dead");
    Session other = bench().open("other");
    bench().enqueue("a");
    Delivery late = fetchOne(dead);
    bench().outlive(other);

    Settlement word = new GiveBack(late);

    assertThat(settle(dead, word).refused()).containsExactly(word);
    assertThat(fetchIds(other, 5)).containsExactly("a");
  }

  @Test
  default void theDeadMayComeBackToLife() {
    bench().require(Guarantee.RECOVERY);
    Session sleeper = bench().open("sleeper");
    Session other = bench().open("other");
    bench().enqueue("a");
    fetchOne(sleeper);
    bench().outlive(other);

    assertThat(fetchIds(sleeper, 1)).containsExactly("a");
    bench().clock().advance(LEASE.dividedBy(4));
    other.renew();
    assertThat(fetch(other, 1)).isEmpty();
  }

  @Test
  default void whoRenewsKeepsWhatItHolds() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session other = bench().open("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    for (int i = 0; i < 12; i++) {
      bench().clock().advance(LEASE.dividedBy(4));
      one.renew();
      other.renew();
    }

    assertThat(fetch(other, 1)).isEmpty();
    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void whoExchangesKeepsWhatItHolds() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session other = bench().open("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    for (int i = 0; i < 12; i++) {
      bench().clock().advance(LEASE.dividedBy(4));
      one.exchange(List.of(), 0);
      other.renew();
    }

    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void nobodyIsReapedBeforeTheLeaseIsOver() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session other = bench().open("other");
    bench().enqueue("a");
    fetchOne(one);
    for (int i = 0; i < 4; i++) {
      bench().clock().advance(LEASE.dividedBy(4));
      other.renew();
    }
    assertThat(fetch(other, 1)).isEmpty();

    bench().clock().advance(Duration.ofMillis(1));
    other.renew();

    assertThat(fetchIds(other, 1)).containsExactly("a");
  }

  @Test
  default void aSilenceOfAllReapsNobody() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session other = bench().open("other");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);

    bench().clock().advance(LEASE.multipliedBy(100));
    other.renew();

    assertThat(fetch(other, 1)).isEmpty();
    assertThat(settle(one, done(delivery)).refused()).isEmpty();
  }

  @Test
  default void whoSleepsOnAfterASilenceOfAllIsReapedALeaseLater() {
    bench().require(Guarantee.RECOVERY);
    Session one = bench().open("one");
    Session other = bench().open("other");
    bench().enqueue("a");
    fetchOne(one);
    bench().clock().advance(LEASE.multipliedBy(100));
    other.renew();

    bench().outlive(other);

    assertThat(fetchIds(other, 1)).containsExactly("a");
  }

  @Test
  default void aConsumerThatStartsLaterTakesOverFromTheDead() {
    bench().require(Guarantee.RECOVERY);
    bench().enqueue("a");
    fetchOne(bench().open("dead"));
    bench().clock().advance(LEASE.multipliedBy(3));

    Session next = bench().open("dead");
    bench().outlive(next);

    assertThat(fetchOne(next).deliveries()).isEqualTo(1);
  }

  @Test
  default void whatFiveConsumersDiedWithIsPoison() {
    bench().require(Guarantee.RECOVERY);
    bench().require(Guarantee.DEAD_LETTERS);
    bench().enqueue("poison", "good");
    Session survivor = bench().open("survivor");
    for (int deaths = 0; deaths < 5; deaths++) {
      Delivery delivery = fetchOne(bench().open("victim" + deaths));
      assertThat(Bench.id(delivery)).isEqualTo("poison");
      assertThat(delivery.deliveries()).isEqualTo(deaths);
      bench().outlive(survivor);
    }

    assertThat(fetchIds(survivor, 5)).containsExactly("good");
    DeadLetter letter = bench().broker().deadLetters(null, 5).items().get(0);
    assertThat(letter.reason()).isEqualTo(DeadReason.POISON);
    assertThat(letter.detail()).isEqualTo("5 consumers died with it in hand");
    assertThat(letter.message()).isEqualTo(message("poison").bytes());
  }

  @Test
  default void whatIsGivenBackKeepsItsCountOfDeaths() {
    bench().require(Guarantee.RECOVERY);
    Session dead = bench().open("dead");
    Session other = bench().open("other");
    bench().enqueue("a");
    fetchOne(dead);
    bench().outlive(other);
    settle(other, new GiveBack(fetchOne(other)));

    assertThat(fetchOne(other).deliveries()).isEqualTo(1);
  }
}
