package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.open;
import static dev.dewey.redis.BrokerBench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.TaskCall;
import dev.dewey.broker.Broker;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.LostAnswersContract;
import dev.dewey.testkit.network.Fate;
import dev.dewey.testkit.network.Fates;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** What becomes of an exchange that happens, and whose answer never comes. */
final class LostAnswersTest implements LostAnswersContract {
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

  @Override
  public Broker near() {
    return near;
  }

  @Override
  public Broker far() {
    return far;
  }

  @Override
  public TcpProxy proxy() {
    return proxy;
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

  @Test
  void whatCameBeforeASecondLossIsNotForgotten() {
    Session session = open(far);
    enqueue(near, "a", "b", "c");
    proxy.answers(Fates.only(1, new Fate.IsLost()));
    assertThatThrownBy(() -> session.exchange(List.of(), 1)).isInstanceOf(QueueException.class);
    proxy.answers(Fates.only(3, new Fate.IsLost())); // ping, the same again, the next one

    assertThatThrownBy(() -> session.exchange(List.of(), 2)).isInstanceOf(QueueException.class);

    assertThat(texts(session.exchange(List.of(), 3).deliveries())).containsExactly("a", "b", "c");
  }

  @Test
  void aCallThatIsRepeatedByItsKeyIsQueuedOnce() {
    Echo echo = new Echo(InvokerRef.installed());
    try (Invoker invoker = Invoker.on(far)) {
      invoker.enqueueOnce(echo.prepare(new Echo.Args("first")), "another key");
      proxy.answers(Fates.only(1, new Fate.IsLost()));
      assertThatThrownBy(() -> invoker.enqueueOnce(echo.prepare(new Echo.Args("a")), "key"))
          .isInstanceOf(EnqueueOutcomeUnknownException.class);

      invoker.enqueueOnce(echo.prepare(new Echo.Args("a")), "key");

      assertThat(near.counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
    }
  }

  @Test
  void callsThatAreRepeatedByTheirKeysAreQueuedOnce() {
    Echo echo = new Echo(InvokerRef.installed());
    Map<String, TaskCall<String>> calls =
        Map.of("key", echo.prepare(new Echo.Args("a")), "other", echo.prepare(new Echo.Args("b")));
    try (Invoker invoker = Invoker.on(far)) {
      invoker.enqueueOnce(echo.prepare(new Echo.Args("first")), "another key");
      proxy.answers(Fates.only(1, new Fate.IsLost()));
      assertThatThrownBy(() -> invoker.enqueueAllOnce(calls))
          .isInstanceOf(EnqueueOutcomeUnknownException.class);

      invoker.enqueueAllOnce(calls);

      assertThat(near.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
    }
  }
}
