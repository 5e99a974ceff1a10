package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.spi.QueueException;
import dev.dewey.testkit.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** A server that throws keys away when it is full keeps no queue. */
final class EvictionTest {
  private final RedisServer server = RedisServer.start();
  private final Jedis other = Access.foreign(server);
  private final RedisBroker broker = new RedisBroker("beans", Access.to(server));
  private final LogRecorder log = LogRecorder.of("dev.dewey.redis");

  @AfterEach
  void close() {
    log.close();
    broker.close();
    other.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"allkeys-lru", "allkeys-random"})
  void aServerThatEvictsAnyKeyIsRefused(String policy) {
    other.configSet("maxmemory", "100mb");
    other.configSet("maxmemory-policy", policy);

    assertThatThrownBy(() -> open(broker))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "queue beans cannot be consumed, because its server evicts any key when its memory is full (maxmemory-policy %s), and would throw messages away. Set maxmemory-policy noeviction.",
            policy);
  }

  @Test
  void aServerThatEvictsWhatExpiresIsWarnedOf() {
    other.configSet("maxmemory", "100mb");
    other.configSet("maxmemory-policy", "volatile-lru");

    open(broker).close();

    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("WARN") && line.contains("may vanish early"));
  }

  @Test
  void aServerWithoutALimitEvictsNothing() {
    other.configSet("maxmemory-policy", "allkeys-lru");

    open(broker).close();
  }

  @Test
  void aServerThatTellsNothingIsBelieved() {
    other.aclSetUser("default", "-info");

    open(broker).close();
  }
}
