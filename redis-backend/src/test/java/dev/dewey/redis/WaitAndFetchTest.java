package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.done;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.BrokerBench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.redis.broker.Script;
import dev.dewey.redis.broker.Scripts;
import dev.dewey.redis.keys.BrokerKeys;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.network.Fate;
import dev.dewey.testkit.network.Fates;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XAddParams;

/** A wait at the server with an exchange behind it, in one round trip. */
final class WaitAndFetchTest {
  private static final Duration WHILE = Duration.ofSeconds(1);
  private static final Scripts SCRIPTS = Scripts.read();
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

  private static List<Delivery> await(Session session, int want) throws InterruptedException {
    return session.awaitAndFetch(want, WHILE).map(Exchange::deliveries).orElseThrow();
  }

  /** Opens a session whose next exchange is a plain one. */
  private Session open() throws InterruptedException {
    Session session = BrokerBench.open(broker);
    session.awaitAndFetch(1, Duration.ofMillis(5));
    return session;
  }

  private boolean isMarked() {
    return other.exists("dewey:{beans}:wake");
  }

  @Test
  void takesTheMarkerAndPassesItOnIfSomethingIsLeft() throws Exception {
    Session one = open();
    Session two = open();
    enqueue(broker, "a", "b");

    assertThat(texts(await(one, 1))).containsExactly("a");
    assertThat(isMarked()).isTrue();
    assertThat(texts(await(two, 1))).containsExactly("b");
    assertThat(isMarked()).isFalse();
  }

  @Test
  void anExchangeThatFetchesNothingPassesTheMarkerOn() throws Exception {
    Session session = open();
    enqueue(broker, "a");
    assertThat(session.await(WHILE)).isTrue();
    assertThat(isMarked()).isFalse();

    session.exchange(List.of(), 0);

    assertThat(isMarked()).isTrue();
  }

  @Test
  void takesOfACrowdWhatItWantsAndWhatThereIsRoomFor() throws Exception {
    Session one = open();
    Session two = open();
    enqueue(broker, "a", "b", "c", "d", "e");
    assertThat(texts(await(one, 2))).containsExactly("a", "b");
    assertThat(isMarked()).isTrue();
    assertThat(texts(await(two, 3))).containsExactly("c", "d", "e");
    assertThat(isMarked()).isFalse();

    List<String> large =
        Stream.of("a", "b", "c", "d", "e", "f").map(each -> each.repeat(1 << 20)).toList();
    enqueue(broker, large.toArray(String[]::new));
    List<String> first = texts(await(one, 10));
    assertThat(first).isEqualTo(large.subList(0, first.size())).hasSizeLessThan(6);
    assertThat(isMarked()).isTrue();
    assertThat(texts(await(two, 10))).isEqualTo(large.subList(first.size(), 6));
  }

  @Test
  void takesTheOnlyMessageAsItIs() throws Exception {
    Session session = open();
    for (String text : List.of("", " ", " a  b ", "12 a", "1.0.0|a")) {
      enqueue(broker, text);
      List<Delivery> come = await(session, 1);
      assertThat(texts(come)).containsExactly(text);
      session.exchange(List.of(done(come.get(0))), 0);
    }
    other.lpush("dewey:{beans}", "2.1.0|a");

    assertThat(await(session, 1))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.deliveries()).isEqualTo(2);
              assertThat(each.parks()).isEqualTo(1);
            });
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 1, 0));
  }

  @Test
  void findsWhatIsNoOrdinaryMessage() throws Exception {
    Session session = open();
    broker.enqueue(List.of(message("low", -1), message("high", 1)));

    assertThat(texts(await(session, 5))).containsExactly("high", "low");
    assertThat(await(session, 5)).isEmpty();
  }

  @Test
  void passesTheMarkerOnWhereThePlainStepWillNotDo() throws Exception {
    Session one = open();
    broker.enqueue(List.of(message("low", -1), message("high", 1)));

    assertThat(texts(await(one, 1))).containsExactly("high");
    assertThat(isMarked()).isTrue();
  }

  @Test
  void renewsTheLeaseByItself() throws Exception {
    BrokerKeys keys = new BrokerKeys("beans");
    Session session = BrokerBench.open(broker);
    fetch(session, 1);
    byte[] name = other.zrange(keys.consumers(), 0, 0).get(0);
    other.zadd(keys.consumers(), 1e15, name);

    session.awaitAndFetch(1, Duration.ofMinutes(3));

    assertThat(other.zscore(keys.consumers(), name)).isLessThan(1e15);
  }

  @Test
  void whatIsHandedOutInAnAnswerThatIsLostComesWithTheNext() throws Exception {
    try (TcpProxy proxy = TcpProxy.to(server.port());
        RedisBroker far =
            new RedisBroker("beans", RedisConnection.of("redis://127.0.0.1:" + proxy.port()))) {
      Session session = BrokerBench.open(far);
      await(session, 1);
      enqueue(broker, "a");
      List<Delivery> come = new ArrayList<>(await(session, 5));
      enqueue(broker, "b");
      proxy.answers(Fates.only(1, new Fate.IsLost()));

      assertThatThrownBy(() -> await(session, 5)).isInstanceOf(QueueException.class);

      come.addAll(await(session, 5));
      assertThat(texts(come)).containsExactly("a", "b");
      session.exchange(come.stream().map(BrokerBench::done).toList(), 0);
      assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
      session.close();
    }
  }

  @Test
  void aMarkerThatAWaitTookBeforeItsScriptWasRefusedIsPassedOn() throws Exception {
    String refusal =
        "if redis.call('DEL', '{beans}refuse') == 1 then return {err = 'ERR no'} end\n";
    Scripts refusing =
        Scripts.read(file -> (file.equals("fetch.lua") ? refusal : "") + Scripts.file(file));
    try (RedisBroker refused = new RedisBroker(null, "beans", Access.to(server), refusing)) {
      Session session = BrokerBench.open(refused);
      session.awaitAndFetch(1, Duration.ofMillis(5));
      other.set("{beans}refuse", "");
      enqueue(broker, "a", "b");
      assertThatThrownBy(() -> await(session, 1)).isInstanceOf(QueueException.class);
      assertThat(isMarked()).isFalse();

      assertThat(texts(fetch(session, 1))).containsExactly("a");

      assertThat(isMarked()).isTrue();
    }
  }

  @Test
  void anExchangeThatReachesTheServerAfterLaterOnesChangesNothing() {
    Session session = BrokerBench.open(broker);
    enqueue(broker, "a", "b", "c");
    List<Delivery> first = fetch(session, 1);
    session.exchange(List.of(done(first.get(0))), 1);
    String hand = other.keys("dewey:{beans}:hand:*").iterator().next();
    String consumer = hand.substring("dewey:{beans}:hand:".length());
    BrokerKeys keys = new BrokerKeys("beans");
    List<byte[]> plain = args("1", "5", "1000", "0", "0", "1");
    List<byte[]> full = args("1", "5", "1000", "1", "0", consumer, "0", "0", "1");

    assertThatThrownBy(
            () ->
                SCRIPTS.get(Script.EXCHANGE_PLAIN).run(other, keys.exchangePlain(consumer), plain))
        .isInstanceOf(JedisDataException.class)
        .hasMessageContaining("an exchange that came too late");
    assertThatThrownBy(() -> SCRIPTS.get(Script.FETCH).run(other, keys.fetch(consumer), args("1")))
        .isInstanceOf(JedisDataException.class)
        .hasMessageContaining("an exchange that came too late");
    assertThatThrownBy(() -> SCRIPTS.get(Script.EXCHANGE).run(other, keys.exchange(consumer), full))
        .isInstanceOf(JedisDataException.class)
        .hasMessageContaining("an exchange that came too late");

    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 1, 0));
  }

  @Test
  void aWaitOfTheSameNumberAsTheLastExchangeChangesNothing() {
    Session session = BrokerBench.open(broker);
    enqueue(broker, "a", "b");
    fetch(session, 1);
    String hand = other.keys("dewey:{beans}:hand:*").iterator().next();
    List<byte[]> keys =
        new BrokerKeys("beans").fetch(hand.substring("dewey:{beans}:hand:".length()));

    assertThat(SCRIPTS.get(Script.FETCH).run(other, keys, args("1"))).isEqualTo(List.of(2L));

    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 1, 0));
  }

  private static List<byte[]> args(String... args) {
    return List.of(args).stream().map(arg -> arg.getBytes(StandardCharsets.US_ASCII)).toList();
  }

  @Test
  void aMarkerOfAnotherTypeFailsTheWaitAndLosesNothing() throws Exception {
    Session session = open();
    enqueue(broker, "a");
    other.del("dewey:{beans}:wake");
    other.xadd("dewey:{beans}:wake", Map.of("a", "b"), XAddParams.xAddParams());

    assertThatThrownBy(() -> await(session, 1))
        .isInstanceOf(QueueException.class)
        .hasMessageContaining("Something else lies under this key");

    other.del("dewey:{beans}:wake");
    assertThat(texts(await(session, 1))).containsExactly("a");
  }

  @Test
  void whoHasALongLeaseFindsThoseSoonWhoHadAShortOne() {
    Session patient = BrokerBench.open(broker);
    Session dead = broker.open(new SessionSpec("dead", Duration.ofSeconds(1)));
    enqueue(broker, "a");
    assertThat(texts(fetch(dead, 1))).containsExactly("a");

    Eventually.await().until(() -> texts(await(patient, 1)).equals(List.of("a")));
  }
}
