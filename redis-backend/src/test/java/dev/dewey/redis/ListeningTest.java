package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.answered;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.open;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Session;
import dev.dewey.message.TaskId;
import dev.dewey.redis.RedisConnection.Limits;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Who waits for results listens, and stops to; neither disturbs anything else. */
final class ListeningTest {
  private static final String CHANNEL = "dewey:{beans}:awaited";
  private static final TaskId NEVER = new TaskId("never");

  /** With so short a reply timeout, a connection that waits gives up after 3 seconds. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final RedisServer server = RedisServer.start();
  private final Jedis other = Access.foreign(server);
  private final RedisBroker broker = new RedisBroker("beans", quick(server.url()));
  private final LogRecorder log = LogRecorder.of("dev.dewey.redis");

  private static RedisConnection quick(String url) {
    Limits limits = new Limits(Duration.ofSeconds(2), Duration.ofMillis(500), 8);
    return RedisConnection.of(url).withLimits(limits);
  }

  @AfterEach
  void close() {
    log.close();
    broker.close();
    other.close();
    server.close();
  }

  private long listeners() {
    return other.pubsubNumSub(CHANNEL).get(CHANNEL);
  }

  private static void waitInVain(RedisBroker on, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      on.awaitResult(NEVER, Duration.ofMillis(200));
    }
  }

  private List<String> warnings() {
    return log.lines().stream().filter(line -> line.startsWith("WARN")).toList();
  }

  @Test
  void whoWaitsInVainGoesOnListening() throws Exception {
    waitInVain(broker, SILENCE.plusSeconds(1));

    assertThat(listeners()).isEqualTo(1);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void whenNobodyWaitsNobodyListensAndNothingIsBroken() throws Exception {
    waitInVain(broker, Duration.ofMillis(200));
    assertThat(listeners()).isEqualTo(1);

    await().until(() -> listeners() == 0);

    assertThat(warnings()).isEmpty();
    waitInVain(broker, Duration.ofMillis(200));
    assertThat(listeners()).isEqualTo(1);
  }

  @Test
  void whoHoldsNoThreadIsToldAsWell() throws Exception {
    CompletableFuture<Void> early = broker.resultNews(NEVER);
    await().until(() -> listeners() == 1);
    CompletableFuture<Void> news = broker.resultNews(NEVER);

    try (Session session = open(broker)) {
      enqueue(broker, "never");
      session.exchange(List.of(answered(fetch(session, 1).get(0))), 0);
    }

    news.get(20, TimeUnit.SECONDS);
    early.get(20, TimeUnit.SECONDS);
  }

  @Test
  void whatAForeignerPublishesDisturbsNobody() throws Exception {
    waitInVain(broker, Duration.ofMillis(200));

    other.publish(CHANNEL, "no key");
    other.publish(CHANNEL, "dewey:{beans}:result:no/id dewey:{peas}:result:never");
    waitInVain(broker, Duration.ofMillis(400));

    assertThat(listeners()).isEqualTo(1);
    assertThat(warnings()).isEmpty();
  }

  /** It asks as often as its waiter comes back, and no more often for a right. */
  @Test
  void whoMayNotListenAsks() throws Exception {
    other.aclSetUser("deaf", "on", ">secret", "~*", "&*", "+@all", "-subscribe");
    String url = "redis://deaf:secret@%s:%d".formatted(server.host(), server.port());
    try (RedisBroker deaf = new RedisBroker("beans", quick(url))) {
      waitInVain(deaf, Duration.ofSeconds(1));

      Session session = open(deaf);
      enqueue(deaf, "never");
      session.exchange(List.of(answered(fetch(session, 1).get(0))), 0);
      deaf.awaitResult(NEVER, Duration.ofMinutes(1));
      assertThat(deaf.peekResult(NEVER)).isNotNull();
      session.close();
    }
    Matcher refused =
        Pattern.compile("cmdstat_subscribe:.*rejected_calls=(\\d+)")
            .matcher(other.info("commandstats"));
    assertThat(refused.find()).isTrue();
    assertThat(Integer.parseInt(refused.group(1))).isBetween(1, 20);
  }
}
