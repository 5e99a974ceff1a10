package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.done;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.BrokerBench.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.RestoreParams;

/** Whose a message is when several consumers, or a server, do not know all. */
final class HandsTest {
  private static final String CONSUMERS = "dewey:{beans}:consumers";
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
    broker.close();
    other.flushAll();
    other.close();
  }

  private boolean isMarked() {
    return other.exists("dewey:{beans}:wake");
  }

  private static NewMessage due(Instant due) {
    return new NewMessage(new byte[] {'a'}, 0, due, null);
  }

  @Test
  void afterAnOutageWhoHasALongLeaseTakesNothingFromThoseWithShorterOnes() {
    Session brief = broker.open(new SessionSpec("brief", Duration.ofSeconds(10)));
    Session patient = broker.open(new SessionSpec("patient", Duration.ofSeconds(60)));
    enqueue(broker, "a");
    Delivery running = fetch(brief, 1).get(0);
    for (String consumer : other.zrange(CONSUMERS, 0, -1)) {
      other.zincrby(CONSUMERS, -25_000, consumer);
    }
    other.hincrBy("dewey:{beans}:meta", "heard", -25_000);

    patient.renew();

    assertThat(brief.exchange(List.of(done(running)), 0).refused()).isEmpty();
  }

  @Test
  void whatAServerHandsOutAgainUnderOldTagsIsNotMixedUp() {
    Session session = BrokerBench.open(broker);
    enqueue(broker, "a", "b");
    String hand = other.keys("dewey:{beans}:hand:*").iterator().next();
    byte[] before = other.dump(hand);
    Delivery a = fetch(session, 1).get(0);
    other.restore(hand, 0, before, RestoreParams.restoreParams().replace());

    List<Delivery> next = fetch(session, 1);
    assertThat(next).isEmpty();
    assertThat(session.exchange(List.of(done(a)), 0).refused()).hasSize(1);

    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 1, 0));
    other.zrange(CONSUMERS, 0, -1).stream()
        .filter(consumer -> hand.endsWith(consumer))
        .forEach(consumer -> other.zadd(CONSUMERS, 1, consumer));
    List<Delivery> again = new ArrayList<>();
    for (int i = 0; again.isEmpty() && i < 1000; i++) {
      session.renew();
      again.addAll(fetch(session, 1));
    }
    assertThat(texts(again)).containsExactly("b");
    Settlement retry = new Settlement.Retry(again.get(0), message("b again"), Duration.ZERO);
    assertThat(session.exchange(List.of(retry), 0).refused()).isEmpty();
    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
  }

  @Test
  void whatThereWasNoRoomForIsFetchedWithoutAWait() throws Exception {
    Session session = BrokerBench.open(broker);
    for (int i = 0; i < 7; i++) {
      other.lpush("dewey:{beans}", "m".repeat(1 << 20));
    }

    List<Delivery> some = fetch(session, 8);

    assertThat(some).hasSizeLessThan(7);
    assertThat(session.await(Duration.ZERO)).isTrue();
    assertThat(fetch(session, 8)).hasSize(7 - some.size());
    assertThat(session.await(Duration.ZERO)).isFalse();
  }

  @Test
  void whoHasNoTimeTellsTheNextOneOfWhatIsForLater() throws Exception {
    Session busy = BrokerBench.open(broker);
    broker.enqueue(List.of(due(Instant.now().plusSeconds(600))));
    assertThat(busy.await(Duration.ofSeconds(20))).isTrue();
    assertThat(isMarked()).isFalse();

    busy.exchange(List.of(), 0);

    assertThat(isMarked()).isTrue();
    assertThat(busy.await(Duration.ofSeconds(20))).isTrue();
    busy.exchange(List.of(), 1);
    assertThat(isMarked()).isFalse();
  }

  @Test
  void whoHasNoTimeWakesAnotherForWhatIsDue() {
    Session busy = BrokerBench.open(broker);
    broker.enqueue(List.of(due(Instant.now().plusSeconds(600))));
    other.del("dewey:{beans}:wake");
    String member = other.zrange("dewey:{beans}:later", 0, 0).get(0);
    other.zadd("dewey:{beans}:later", 1, member);

    busy.exchange(List.of(), 0);

    assertThat(isMarked()).isTrue();
  }

  @Test
  void whatOnlyLooksLikeAHeaderIsPartOfAMessage() {
    String odd = "1234567890.1.0|a";
    other.lpush("dewey:{beans}", odd);
    Session dead = broker.open(new SessionSpec("dead", Duration.ofSeconds(10)));
    assertThat(texts(fetch(dead, 1))).containsExactly(odd);
    other.zadd(CONSUMERS, 1, other.zrange(CONSUMERS, 0, 0).get(0));

    Session session = BrokerBench.open(broker);
    session.renew();
    List<Delivery> again = fetch(session, 1);

    assertThat(texts(again)).containsExactly(odd);
    assertThat(again.get(0).deliveries()).isEqualTo(1);
  }
}
