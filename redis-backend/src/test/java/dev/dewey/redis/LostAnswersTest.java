package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.answered;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.BrokerBench.open;
import static dev.dewey.redis.BrokerBench.text;
import static dev.dewey.redis.BrokerBench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.message.TaskId;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.network.Fate;
import dev.dewey.testkit.network.Fates;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** What becomes of an exchange that happens, and whose answer never comes. */
final class LostAnswersTest {
  private static RedisServer server;
  private final TcpProxy proxy = TcpProxy.to(server.port());
  private final RedisBroker near = new RedisBroker("beans", Access.to(server));
  private final RedisBroker far =
      new RedisBroker("beans", RedisConnection.of("redis://127.0.0.1:" + proxy.port()));

  @BeforeAll
  static void startServer() {
    server = RedisServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @AfterEach
  void close() {
    far.close();
    proxy.close();
    near.close();
    try (Jedis other = Access.foreign(server)) {
      other.flushAll();
    }
  }

  private void loseTheNextAnswer() {
    proxy.answers(Fates.only(1, new Fate.IsLost()));
  }

  private Exchange repeated(Session session, List<Settlement> settlements, int want) {
    loseTheNextAnswer();
    assertThatThrownBy(() -> session.exchange(settlements, want))
        .isInstanceOf(QueueException.class);
    return session.exchange(settlements, want);
  }

  @Test
  void whatTheServerHandedOutComesWithTheNextAnswer() {
    Session session = open(far);
    enqueue(near, "a", "b", "c");

    assertThat(texts(repeated(session, List.of(), 2).deliveries())).containsExactly("a", "b");
    assertThat(near.counts()).isEqualTo(new QueueCounts(1, 0, 2, 0));
    assertThat(texts(session.exchange(List.of(), 5).deliveries())).containsExactly("c");
  }

  @Test
  void whatTheServerSettledCountsOnce() {
    Session session = open(far);
    enqueue(near, "a", "b", "c");
    List<Delivery> all = session.exchange(List.of(), 3).deliveries();
    List<Settlement> settlements =
        List.of(
            answered(all.get(0)),
            new Settlement.Retry(all.get(1), message("again"), Duration.ZERO),
            new Settlement.GiveBack(all.get(2)));

    assertThat(repeated(session, settlements, 0).refused()).isEmpty();

    assertThat(near.counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
    assertThat(near.peekResult(new TaskId("a"))).isNotNull();
  }

  @Test
  void whatIsSaidLaterIsSettledToo() {
    Session session = open(far);
    enqueue(near, "a", "b");
    List<Delivery> both = session.exchange(List.of(), 2).deliveries();
    enqueue(near, "c", "d");
    loseTheNextAnswer();
    assertThatThrownBy(() -> session.exchange(List.of(answered(both.get(0))), 1))
        .isInstanceOf(QueueException.class);

    Exchange exchange = session.exchange(List.of(answered(both.get(0)), answered(both.get(1))), 2);

    assertThat(exchange.refused()).isEmpty();
    assertThat(texts(exchange.deliveries())).containsExactly("c", "d");
    assertThat(near.counts()).isEqualTo(new QueueCounts(0, 0, 2, 0));
  }

  @Test
  void whatCameBeforeASecondLossIsNotForgotten() {
    Session session = open(far);
    enqueue(near, "a", "b", "c");
    loseTheNextAnswer();
    assertThatThrownBy(() -> session.exchange(List.of(), 1)).isInstanceOf(QueueException.class);
    proxy.answers(Fates.only(3, new Fate.IsLost())); // ping, the same again, the next one

    assertThatThrownBy(() -> session.exchange(List.of(), 2)).isInstanceOf(QueueException.class);

    assertThat(texts(session.exchange(List.of(), 3).deliveries())).containsExactly("a", "b", "c");
  }

  @Test
  void aProducerIsToldThatNobodyKnows() {
    enqueue(far, "a");
    loseTheNextAnswer();

    assertThatThrownBy(() -> enqueue(far, "b"))
        .isInstanceOf(EnqueueOutcomeUnknownException.class)
        .hasMessageContaining("it is unknown whether a message arrived on queue beans")
        .hasMessageContaining("Queue them again only if they may run twice");
    assertThat(near.counts().ready()).isEqualTo(2);
  }

  /** One of so many answers is lost or torn, of every kind of command. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void inABadNetworkEachMessageIsDoneOnce(long seed) {
    int messages = 500;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      names.add("m" + i);
    }
    enqueue(near, names.toArray(String[]::new));
    Session session = open(far);
    proxy.answers(Fates.seeded(seed, 6));
    Map<String, Integer> runs = new TreeMap<>();
    List<Settlement> settlements = List.of();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();

    while (runs.size() < messages || !settlements.isEmpty()) {
      assertThat(System.nanoTime()).as("messages done: %s", runs.size()).isLessThan(deadline);
      try {
        Exchange exchange = session.exchange(settlements, 7);
        assertThat(exchange.refused()).isEmpty();
        exchange.deliveries().forEach(each -> runs.merge(text(each), 1, Integer::sum));
        settlements = exchange.deliveries().stream().map(BrokerBench::answered).toList();
      } catch (QueueException e) {
        // nobody knows; the next one finds out
      }
    }

    assertThat(runs).hasSize(messages);
    assertThat(runs.values()).containsOnly(1);
    assertThat(near.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    names.forEach(name -> assertThat(near.peekResult(new TaskId(name))).isNotNull());
    assertThat(proxy.accidents()).isGreaterThan(10);
  }
}
