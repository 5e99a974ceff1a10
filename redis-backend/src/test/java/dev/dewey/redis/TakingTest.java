package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.testkit.redis.RedisServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class TakingTest {
  private static RedisServer server;
  private final Jedis other = Access.foreign(server);
  private final RedisDataStore store = new RedisDataStore("beans", Access.to(server));

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
    store.flush();
    store.close();
    other.close();
  }

  @Test
  void valuesLieInOneHash() {
    store.put("key", bytes("value"));

    assertThat(other.hgetAll("dewey:{beans}:store")).containsOnlyKeys("key").containsValue("value");
    assertThat(store).hasToString("store beans");
    assertThat(store.name()).isEqualTo("beans");
  }

  @Test
  void anEmptyKeyIsOne() {
    store.put("", new byte[0]);

    assertThat(store.peek("")).isEmpty();
    assertThat(store.get("")).isEmpty();
    assertThat(store.get("")).isNull();
  }

  @Test
  void aServerThatForgotTheScriptIsGivenItAgain() {
    store.put("key", bytes("value"));
    store.put("other", bytes("value"));
    assertThat(store.get("key")).isEqualTo(bytes("value"));
    other.scriptFlush();

    assertThat(store.get("other")).isEqualTo(bytes("value"));
    assertThat(store.get("other")).isNull();
  }

  @Test
  void theScriptTravelsOnce() {
    other.scriptFlush();
    other.configResetStat();
    IntStream.range(0, 10).forEach(i -> store.get("key"));

    assertThat(other.info("commandstats"))
        .contains("cmdstat_eval:calls=1,", "cmdstat_evalsha:calls=10,");
  }
}
