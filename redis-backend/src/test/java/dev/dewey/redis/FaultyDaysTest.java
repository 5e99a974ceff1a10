package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.TaskCall;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.network.Fate;
import dev.dewey.testkit.network.Fates;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/** Whole consumers on days when the network loses answers, or the server is away. */
@Tag("faults")
final class FaultyDaysTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final StoreClock TIME = StoreClock.running(InstantSource.system());

  private final RedisServer server = RedisServer.start("--appendonly", "yes");
  private final TcpProxy proxy = TcpProxy.to(server.port());
  private final Invoker near = Invoker.on(new RedisBroker("beans", Access.to(server)));
  private final Invoker far =
      Invoker.on(new RedisBroker("beans", RedisConnection.of("redis://127.0.0.1:" + proxy.port())));
  private final Echo echo = new Echo(InvokerRef.installed());
  private final Held held = new Held(Held.Pastime.WAITING);

  @AfterEach
  void close() {
    held.mayEnd.countDown();
    far.close();
    near.close();
    proxy.close();
    server.close();
  }

  private Consumer consumer(Invoker invoker, String name, Duration lease) {
    CommandRegistry commands = CommandRegistry.builder().add(echo).add(held).build();
    return Consumer.builder(invoker).commands(commands).name(name).threads(3).lease(lease).start();
  }

  /** How many messages were taken from consumers that counted as dead. */
  private String redelivered() {
    try (Jedis other = Access.foreign(server)) {
      return other.hget("dewey:{beans}:meta", "redelivered");
    }
  }

  @Test
  void lostAnswersLoseNoTask() {
    losingAnswers(Duration.ofSeconds(3));
  }

  @Test
  @Tag("full")
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void lostAnswersOfAMinuteLoseNoTask() {
    losingAnswers(Duration.ofSeconds(60));
  }

  private void losingAnswers(Duration length) {
    List<AsyncData<String>> results = new ArrayList<>();
    Consumer one = consumer(far, "one", Duration.ofSeconds(15));
    Consumer two = consumer(far, "two", Duration.ofSeconds(15));
    try (one;
        two) {
      proxy.answers(Fates.every(50, new Fate.IsLost()));
      long end = System.nanoTime() + length.toNanos();
      while (System.nanoTime() < end) {
        List<TaskCall<String>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          calls.add(echo.prepare(new Echo.Args("bean " + (results.size() + i))));
        }
        results.addAll(near.enqueueAll(calls));
        TIME.pass(Duration.ofMillis(20));
      }
      proxy.forward();

      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get(SOON)).isEqualTo("bean " + i);
      }
      await()
          .untilAsserted(
              () -> assertThat(near.broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0)));
    }
    assertThat(proxy.accidents()).isPositive();
    assertThat(redelivered()).isNull();
  }

  @Test
  void anOutageLongerThanTheLeaseRedeliversNothing() {
    outage(Duration.ofSeconds(1));
  }

  @Test
  @Tag("full")
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void anOutageLongerThanTheUsualLeaseRedeliversNothing() {
    outage(Duration.ofSeconds(15));
  }

  private void outage(Duration lease) {
    Consumer one = consumer(near, "one", lease);
    Consumer two = consumer(far, "two", lease);
    try (one;
        two) {
      List<AsyncData<String>> results = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        results.add(near.enqueue(held.prepare(new Held.NoArgs())));
      }
      await().untilAsserted(() -> assertThat(held.started).hasValue(6));

      server.stop();
      TIME.pass(lease.multipliedBy(2));
      server.startAgain();
      TIME.pass(lease.multipliedBy(2)); // whoever is to be called dead is called so now
      held.mayEnd.countDown();

      assertThat(results).allSatisfy(each -> assertThat(each.get(SOON)).isEqualTo("ended"));
      assertThat(held.started).hasValue(6);
      assertThat(redelivered()).isNull();
    }
  }

  /** So the two above can fail. */
  @Test
  void whoIsCutOffAloneIsCalledDead() {
    Duration lease = Duration.ofSeconds(1);
    Consumer one = consumer(near, "one", lease);
    try (one) {
      Consumer two = consumer(far, "two", lease);
      near.enqueue(held.prepare(new Held.NoArgs()));
      for (int i = 1; i < 6; i++) {
        near.enqueue(held.prepare(new Held.NoArgs()));
      }
      await().untilAsserted(() -> assertThat(held.started).hasValue(6));

      proxy.swallow();

      await().untilAsserted(() -> assertThat(redelivered()).isEqualTo("3"));
      held.mayEnd.countDown();
      await().untilAsserted(() -> assertThat(held.started).hasValue(9));
      assertThat(held.deliveredAgain).hasValue(3);
      proxy.forward();
      proxy.cut();
      two.close();
    }
  }
}
