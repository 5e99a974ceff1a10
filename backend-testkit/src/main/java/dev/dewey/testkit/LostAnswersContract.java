package dev.dewey.testkit;

import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.network.Fate;
import dev.dewey.testkit.network.Fates;
import dev.dewey.testkit.network.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@link Guarantee#RECOVERY} of a broker at a server: what becomes of an exchange that happens, and
 * whose answer never comes.
 *
 * <p>A session that works has one connection in use, and asks for nothing but what it is asked to.
 */
@Tag("faults")
public interface LostAnswersContract {
  /** A broker of a queue that was never used. */
  Broker near();

  /** A broker of the same queue, which reaches the server through {@link #proxy}. */
  Broker far();

  /** The network that loses answers. */
  TcpProxy proxy();

  /** Opens a session that has done before whatever is done once. */
  private Session open() {
    Session session = far().open(new SessionSpec("one", Duration.ofMinutes(10)));
    near().enqueue(List.of(message("first")));
    Delivery first = session.exchange(List.of(), 1).deliveries().get(0);
    session.exchange(List.of(answered(first)), 0);
    return session;
  }

  private void enqueue(String... names) {
    near().enqueue(Stream.of(names).map(Messages::message).toList());
  }

  /** With a result under the name of the message. */
  private static Settlement answered(Delivery delivery) {
    TaskId task = new TaskId(id(delivery));
    byte[] value = {'1'};
    return new Settlement.Done(delivery, new StoredResult(task, value, Duration.ofHours(1)));
  }

  private void loseTheNextAnswer() {
    proxy().answers(Fates.only(1, new Fate.IsLost()));
  }

  private Exchange repeated(Session session, List<Settlement> settlements, int want) {
    loseTheNextAnswer();
    assertThatThrownBy(() -> session.exchange(settlements, want))
        .isInstanceOf(QueueException.class);
    return session.exchange(settlements, want);
  }

  @Test
  default void whatTheServerHandedOutComesWithTheNextAnswer() {
    Session session = open();
    enqueue("a", "b", "c");

    assertThat(ids(repeated(session, List.of(), 2).deliveries())).containsExactly("a", "b");
    assertThat(near().counts()).isEqualTo(new QueueCounts(1, 0, 2, 0));
    assertThat(ids(session.exchange(List.of(), 5).deliveries())).containsExactly("c");
  }

  @Test
  default void whatTheServerSettledCountsOnce() {
    Session session = open();
    enqueue("a", "b", "c");
    List<Delivery> all = session.exchange(List.of(), 3).deliveries();
    List<Settlement> settlements =
        List.of(
            answered(all.get(0)),
            new Settlement.Retry(all.get(1), message("again"), Duration.ZERO),
            new Settlement.GiveBack(all.get(2)));

    assertThat(repeated(session, settlements, 0).refused()).isEmpty();

    assertThat(near().counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
    assertThat(near().peekResult(new TaskId("a"))).isNotNull();
  }

  @Test
  default void whatIsSaidLaterIsSettledToo() {
    Session session = open();
    enqueue("a", "b");
    List<Delivery> both = session.exchange(List.of(), 2).deliveries();
    enqueue("c", "d");
    loseTheNextAnswer();
    assertThatThrownBy(() -> session.exchange(List.of(answered(both.get(0))), 1))
        .isInstanceOf(QueueException.class);

    Exchange exchange = session.exchange(List.of(answered(both.get(0)), answered(both.get(1))), 2);

    assertThat(exchange.refused()).isEmpty();
    assertThat(ids(exchange.deliveries())).containsExactly("c", "d");
    assertThat(near().counts()).isEqualTo(new QueueCounts(0, 0, 2, 0));
  }

  @Test
  default void aProducerIsToldThatNobodyKnows() {
    far().counts(); // has a connection from now on
    List<NewMessage> batch = List.of(message("a"));
    loseTheNextAnswer();

    assertThatThrownBy(() -> far().enqueue(batch))
        .isInstanceOf(EnqueueOutcomeUnknownException.class)
        .hasMessageContaining("it is unknown whether a message arrived on queue " + near().name())
        .hasMessageContaining("Queue them again only if they may run twice");
    assertThat(near().counts().ready()).isEqualTo(1);
  }

  /** An invoker queues a call again under another id; the key alone tells that it is the same. */
  @Test
  default void whoQueuesAgainByTheSameKeyHasItThereOnce() {
    queueOnce(once("first", "key"));

    assertNobodyKnows(List.of(once("a", "key of a")));
    far().enqueue(List.of(once("a-again", "key of a")));

    assertThat(idsOfAll()).containsExactly("first", "a");
  }

  @Test
  default void whoQueuesABatchAgainByItsKeysHasEachThereOnce() {
    queueOnce(once("b", "key of b"));

    assertNobodyKnows(
        List.of(once("a", "key of a"), once("b-too", "key of b"), once("c", "key of c")));
    far()
        .enqueue(
            List.of(
                once("a-again", "key of a"),
                once("b-again", "key of b"),
                once("c-again", "key of c"),
                once("d", "key of d")));

    assertThat(idsOfAll()).containsExactly("b", "a", "c", "d");
  }

  /** A server that has not learnt its scripts yet gives one answer more. */
  private void queueOnce(NewMessage message) {
    near().enqueue(List.of(message));
    far().counts();
  }

  private void assertNobodyKnows(List<NewMessage> batch) {
    loseTheNextAnswer();
    assertThatThrownBy(() -> far().enqueue(batch))
        .isInstanceOf(EnqueueOutcomeUnknownException.class)
        .hasMessageContaining("their idempotency keys keep them from running twice");
  }

  private List<String> idsOfAll() {
    try (Session session = near().open(new SessionSpec("one", Duration.ofMinutes(10)))) {
      return ids(session.exchange(List.of(), 100).deliveries());
    }
  }

  /** One of so many answers is lost or torn, of every kind of request. */
  @RepeatedTest(4)
  default void inABadNetworkEachMessageIsDoneOnce(RepetitionInfo seed) {
    int messages = 500;
    List<NewMessage> all = Messages.many(messages);
    Session session = open();
    near().enqueue(all);
    proxy().answers(Fates.seeded(seed.getCurrentRepetition(), 6));
    Map<String, Integer> runs = new TreeMap<>();
    List<Settlement> settlements = List.of();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();

    while (runs.size() < messages || !settlements.isEmpty()) {
      assertThat(System.nanoTime()).as("messages done: %s", runs.size()).isLessThan(deadline);
      try {
        Exchange exchange = session.exchange(settlements, 7);
        assertThat(exchange.refused()).isEmpty();
        exchange.deliveries().forEach(each -> runs.merge(id(each), 1, Integer::sum));
        settlements = exchange.deliveries().stream().map(LostAnswersContract::answered).toList();
      } catch (QueueException e) {
        // nobody knows; the next one finds out
      }
    }

    assertThat(runs).hasSize(messages);
    assertThat(runs.values()).containsOnly(1);
    assertThat(near().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    runs.keySet().forEach(name -> assertThat(near().peekResult(new TaskId(name))).isNotNull());
    assertThat(proxy().accidents()).isGreaterThan(10);
  }
}
