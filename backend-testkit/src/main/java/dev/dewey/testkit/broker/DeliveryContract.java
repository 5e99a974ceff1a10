package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.testkit.bench.Bench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is put on a queue comes out of it, once, in order. */
public interface DeliveryContract {
  /** What to work with. */
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
    bench().broker().enqueue(many(1000));

    List<String> ids = fetchIds(bench().open("one"), 1000);

    assertThat(ids).hasSize(1000).startsWith("m0", "m1").endsWith("m998", "m999");
  }

  @Test
  default void aBatchOfThousandsIsQueuedAndFetchedInOrder() {
    int messages = 5000;
    bench().broker().enqueue(many(messages));
    Session session = bench().open("one");

    List<String> ids = new ArrayList<>();
    List<String> some;
    do {
      some = fetchIds(session, messages);
      ids.addAll(some);
    } while (!some.isEmpty() && ids.size() <= messages);

    assertThat(ids).hasSize(messages).doesNotHaveDuplicates();
    assertThat(ids).startsWith("m0", "m1").endsWith("m4998", "m4999");
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
  default void aMessageOfAMebibyteComesOutWhole() {
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31);
    }
    bench().broker().enqueue(List.of(NewMessage.of(large)));

    assertThat(fetchOne(bench().open("one")).message()).isEqualTo(large);
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
  default void whatOneProcessQueuesAnotherDelivers() {
    Broker other = bench().again();
    bench().enqueue("a");
    other.enqueue(List.of(message("b")));

    assertThat(fetchIds(bench().open(other, "one"), 1)).containsExactly("a");
    assertThat(fetchIds(bench().open("two"), 1)).containsExactly("b");
    assertThat(other.name()).isEqualTo(bench().broker().name());
  }

  @Test
  default void queuesOfOtherNamesAreOtherQueues() {
    Broker other = bench().another();
    bench().enqueue("a");
    other.enqueue(List.of(message("b")));

    assertThat(fetchIds(bench().open(other, "one"), 5)).containsExactly("b");
    other.flush();

    assertThat(fetchIds(bench().open("one"), 5)).containsExactly("a");
    assertThat(other.name()).isNotEqualTo(bench().broker().name());
  }

  @Test
  default void whatIsReadyIsCounted() {
    bench().enqueue("a", "b", "c");
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));

    fetchOne(bench().open("one"));

    assertThat(bench().broker().counts().ready()).isEqualTo(2);
  }

  @Test
  default void aFlushLeavesNothingToFetch() {
    Instant due = bench().soon();
    bench().enqueue("a");
    bench().broker().enqueue(List.of(message("b", due)));

    bench().broker().flush();
    bench().aMomentLater();

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
