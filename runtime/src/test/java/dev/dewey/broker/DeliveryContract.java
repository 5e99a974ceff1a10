package dev.dewey.broker;

import static dev.dewey.broker.Bench.done;
import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchIds;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.once;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is put on a queue comes out of it, once, in order. */
interface DeliveryContract {
  Bench bench();

  @Test
  default void anEmptyQueueGivesNothing() {
    assertThat(fetch(bench().open("one"), 10)).isEmpty();
  }

  @Test
  default void theFirstInIsTheFirstOut() {
    bench().enqueue("a");
    bench().enqueue("b");
    bench().enqueue("c");
    Session session = bench().open("one");

    assertThat(fetchIds(session, 1)).containsExactly("a");
    assertThat(fetchIds(session, 1)).containsExactly("b");
    assertThat(fetchIds(session, 1)).containsExactly("c");
    assertThat(fetchIds(session, 1)).isEmpty();
  }

  @Test
  default void aBatchKeepsItsOrder() {
    bench().enqueue("a", "b", "c", "d", "e");
    Session session = bench().open("one");

    assertThat(fetchIds(session, 3)).containsExactly("a", "b", "c");
    assertThat(fetchIds(session, 3)).containsExactly("d", "e");
  }

  @Test
  default void aThousandMessagesComeInOneBatch() {
    bench().enqueueMany(1000);

    List<String> ids = fetchIds(bench().open("one"), 1000);

    assertThat(ids).hasSize(1000).startsWith("m0", "m1").endsWith("m998", "m999");
  }

  @Test
  default void whoWantsNothingGetsNothing() {
    bench().enqueue("a");
    Session session = bench().open("one");

    assertThat(fetch(session, 0)).isEmpty();
    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void bytesComeOutAsTheyWentIn() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    bench().broker().enqueue(List.of(NewMessage.of(every), NewMessage.of(new byte[0])));

    List<Delivery> deliveries = fetch(bench().open("one"), 2);

    assertThat(deliveries.get(0).message()).isEqualTo(every);
    assertThat(deliveries.get(1).message()).isEmpty();
  }

  @Test
  default void aFirstDeliveryCountsNone() {
    bench().enqueue("a", "b");

    List<Delivery> deliveries = fetch(bench().open("one"), 2);

    assertThat(deliveries).extracting(Delivery::deliveries).containsExactly(0, 0);
    assertThat(deliveries).extracting(Delivery::parks).containsExactly(0, 0);
    assertThat(deliveries).extracting(Delivery::tag).doesNotHaveDuplicates();
  }

  @Test
  default void eachMessageGoesToOneSession() {
    bench().enqueue("a", "b", "c");
    Session one = bench().open("one");
    Session two = bench().open("two");

    assertThat(fetchIds(one, 2)).containsExactly("a", "b");
    assertThat(fetchIds(two, 5)).containsExactly("c");
    assertThat(fetchIds(one, 5)).isEmpty();
  }

  @Test
  default void higherPrioritiesComeFirstAndEqualOnesInOrder() {
    bench().require(Guarantee.PRIORITY);
    int[] priorities = {1, 0, 5, 0, 3, -7, 9, 0, 7, 1000};
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 0; i < priorities.length; i++) {
      batch.add(message("m" + i, priorities[i]));
    }
    bench().broker().enqueue(batch);

    assertThat(fetchIds(bench().open("one"), 20))
        .containsExactly("m9", "m6", "m8", "m2", "m4", "m0", "m1", "m3", "m7", "m5");
  }

  @Test
  default void aLateUrgentMessageOvertakes() {
    bench().require(Guarantee.PRIORITY);
    bench().enqueue("a", "b");
    Session session = bench().open("one");
    Delivery first = fetchOne(session);
    bench().broker().enqueue(List.of(message("urgent", 1)));

    List<Delivery> next = session.exchange(List.of(done(first)), 2).deliveries();

    assertThat(Bench.ids(next)).containsExactly("urgent", "b");
  }

  @Test
  default void aSecondMessageOfTheSameKeyIsDropped() {
    bench().require(Guarantee.IDEMPOTENCY);
    bench().broker().enqueue(List.of(once("a", "key"), once("b", "key"), once("c", "other")));
    bench().broker().enqueue(List.of(once("d", "key"), message("e")));

    assertThat(fetchIds(bench().open("one"), 10)).containsExactly("a", "c", "e");
  }

  @Test
  default void aKeyIsKeptWhenItsMessageIsFinishedAndForgottenAfterADay() {
    bench().require(Guarantee.IDEMPOTENCY);
    Session session = bench().open("one");
    bench().broker().enqueue(List.of(once("a", "key")));
    settle(session, done(fetchOne(session)));

    bench().clock().advance(Duration.ofDays(1).minusMillis(1));
    bench().broker().enqueue(List.of(once("b", "key")));
    assertThat(fetch(session, 1)).isEmpty();

    bench().clock().advance(Duration.ofMillis(1));
    bench().broker().enqueue(List.of(once("c", "key")));
    assertThat(fetchIds(session, 1)).containsExactly("c");
  }

  @Test
  default void whatIsReadyIsCounted() {
    bench().enqueue("a", "b", "c");
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));

    fetchOne(bench().open("one"));

    assertThat(bench().broker().counts().ready()).isEqualTo(2);
  }

  @Test
  default void whateverAMessageIsItIsCountedThere() {
    bench().require(Guarantee.RECOVERY);
    bench().require(Guarantee.SHARED_SCHEDULE);
    bench().enqueue("a", "b", "c", "d");
    bench().broker().enqueue(List.of(message("e", bench().now().plusSeconds(60))));
    Session session = bench().open("one");
    List<Delivery> inHand = fetch(session, 3);

    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 1, 3, 0));
    settle(session, done(inHand.get(0)), new Settlement.Park(inHand.get(1), Duration.ofHours(1)));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 2, 1, 0));
    bench().clock().advance(Duration.ofSeconds(60));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(2, 1, 1, 0));
  }

  @Test
  default void aFlushLeavesNothingToFetch() {
    bench().enqueue("a");
    bench().broker().enqueue(List.of(message("b", bench().now().plusSeconds(1))));

    bench().broker().flush();
    bench().clock().advance(Duration.ofSeconds(1));

    assertThat(fetch(bench().open("one"), 5)).isEmpty();
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  default void aSecondFlushIsHarmless() {
    bench().broker().flush();
    bench().broker().flush();
    bench().enqueue("a");

    assertThat(fetchIds(bench().open("one"), 5)).containsExactly("a");
  }
}
