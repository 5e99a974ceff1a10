package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.answered;
import static dev.dewey.redis.BrokerBench.done;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.BrokerBench.open;
import static dev.dewey.redis.BrokerBench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.redis.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.XAddParams;

/** What the scripts do where a server refuses something in the middle of them: lose nothing. */
final class ScriptRulesTest {
  private static RedisServer server;
  private final Jedis other = Access.foreign(server);
  private final RedisBroker broker = new RedisBroker("beans", Access.to(server));

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
    other.flushAll();
    other.scriptFlush();
    broker.close();
    other.close();
  }

  private static String[] names(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "m" + i).toArray(String[]::new);
  }

  @Test
  void moreThanAServerCanUnpackIsFetchedAndSettledInParts() {
    enqueue(broker, names(0, 5000));
    Session session = open(broker);
    List<Delivery> all = new ArrayList<>();
    while (all.size() < 5000) {
      all.addAll(fetch(session, 5000));
    }

    List<Settlement> settlements = all.stream().map(BrokerBench::answered).toList();
    assertThat(session.exchange(settlements, 5000).refused()).isEmpty();

    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    assertThat(broker.peekResult(new TaskId("m4999"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":prio", ":later", ":dead", ":meta", ":consumers", ":wake"})
  void whatIsOfAnotherTypeFailsAStepBeforeItChangesAnything(String key) {
    Session session = open(broker);
    enqueue(broker, "first", "second");
    List<Delivery> inHand = fetch(session, 2);
    String name = "dewey:{beans}" + key;
    other.del(name);
    other.xadd(name, Map.of("a", "b"), XAddParams.xAddParams());
    List<Settlement> settlements =
        List.of(
            answered(inHand.get(0)),
            new Settlement.Dead(inHand.get(1), DeadReason.FAILED, "failed", null));

    assertThatThrownBy(() -> session.exchange(settlements, 10))
        .isInstanceOf(QueueException.class)
        .hasMessageContaining("Something else lies under this key");
    assertThat(broker.peekResult(new TaskId("first"))).isNull();

    other.del(name);
    enqueue(broker, "third");
    assertThat(session.exchange(settlements, 10).refused()).isEmpty();
    assertThat(broker.peekResult(new TaskId("first"))).isNotNull();
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 1, 1));
  }

  @Test
  void aPlainStepFailsBeforeItChangesAnything() {
    Session session = open(broker);
    enqueue(broker, "first");
    List<Settlement> settlements = List.of(answered(fetch(session, 1).get(0)));
    other.del("dewey:{beans}");
    other.set("dewey:{beans}", "no list");

    assertThatThrownBy(() -> session.exchange(settlements, 1)).isInstanceOf(QueueException.class);
    assertThat(broker.peekResult(new TaskId("first"))).isNull();

    other.del("dewey:{beans}");
    assertThat(session.exchange(settlements, 1).refused()).isEmpty();
    assertThat(broker.peekResult(new TaskId("first"))).isNotNull();
  }

  @Test
  void aServerWithoutMemoryTakesNothingMoreAndIsDrained() {
    enqueue(broker, names(0, 10));
    broker.enqueue(List.of(message("urgent", 5)));
    Session session = open(broker);
    other.configSet("maxmemory", "1");
    try {
      assertThatThrownBy(() -> enqueue(broker, "more"))
          .isInstanceOf(QueueWriteException.class)
          .hasMessageContaining("Let consumers drain the queue, or raise the server's maxmemory.");
      assertThatThrownBy(() -> broker.enqueue(List.of(message("more", 1))))
          .isInstanceOf(QueueWriteException.class);

      List<Delivery> some = fetch(session, 5);
      session.renew();
      List<Settlement> settlements = new ArrayList<>();
      settlements.add(answered(some.get(0)));
      settlements.add(new Settlement.Retry(some.get(1), message("again"), Duration.ofDays(1)));
      settlements.add(new Settlement.Dead(some.get(2), DeadReason.FAILED, "failed", null));
      settlements.add(new Settlement.Park(some.get(3), Duration.ofDays(1)));
      settlements.add(new Settlement.GiveBack(some.get(4)));
      assertThat(session.exchange(settlements, 0).refused()).isEmpty();
      assertThat(broker.counts()).isEqualTo(new QueueCounts(7, 2, 0, 1));

      assertThat(fetch(session, 3)).hasSize(3);
      session.close();
      assertThat(broker.counts()).isEqualTo(new QueueCounts(7, 2, 0, 1));
      List<Delivery> rest = fetch(open(broker), 10);
      assertThat(rest).hasSize(7);
    } finally {
      other.configSet("maxmemory", "0");
    }
    enqueue(broker, "more");
    assertThat(broker.counts().ready()).isEqualTo(1);
  }

  @Test
  void numbersOfFifteenDigitsAndMoreAreWrittenOut() {
    other.hset("dewey:{beans}:meta", "behind", "999999999999998");
    other.hset("dewey:{beans}:meta", "buried", "999999999999998");
    broker.enqueue(List.of(message("a", 1), message("b", 1), message("c", 1), message("d", 1)));
    Session session = open(broker);
    String hand = other.keys("dewey:{beans}:hand:*").iterator().next();
    other.hset(hand, "s", "0 999999999999998 999999999999998 999999999999998 ");

    List<Delivery> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.addAll(fetch(session, 1));
    }

    assertThat(texts(all)).containsExactly("a", "b", "c", "d");
    assertThat(all)
        .extracting(Delivery::tag)
        .containsExactly(
            999_999_999_999_999L,
            1_000_000_000_000_000L,
            1_000_000_000_000_001L,
            1_000_000_000_000_002L);
    for (Delivery delivery : all) {
      Settlement dead = new Settlement.Dead(delivery, DeadReason.FAILED, "failed", null);
      assertThat(session.exchange(List.of(dead), 0).refused()).isEmpty();
    }
    assertThat(broker.deadLetters(null, 10).items())
        .extracting(letter -> new String(letter.message(), StandardCharsets.UTF_8))
        .containsExactly("d", "c", "b", "a");
  }

  @Test
  void aServerThatForgotAllScriptsIsGivenThemAgain() {
    Session session = open(broker);
    List<Settlement> settlements = List.of();
    for (int i = 0; i < 20; i++) {
      enqueue(broker, "m" + i);
      other.scriptFlush();
      List<Delivery> deliveries = session.exchange(settlements, 1).deliveries();
      assertThat(texts(deliveries)).containsExactly("m" + i);
      settlements = List.of(done(deliveries.get(0)));
    }
    other.scriptFlush();
    session.renew();
    other.scriptFlush();
    session.close();
    assertThat(broker.counts().ready()).isEqualTo(1);
  }
}
