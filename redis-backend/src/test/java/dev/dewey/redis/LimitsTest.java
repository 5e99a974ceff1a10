package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.client.RedisFailure.Fate;
import dev.dewey.testkit.redis.RedisServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** How many connections there are, and which database they lead to. */
final class LimitsTest {
  private final RedisServer server = RedisServer.start();
  private final String url = "redis://127.0.0.1:" + server.port() + "/0";

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void noMoreCommandsThanConnectionsAreUnderWay() throws Exception {
    RedisConnection one = RedisConnection.of(url + "?max_connections=1&socket_timeout=1");
    try (Connections connections = one.open()) {
      RedisFailure failure =
          connections.command(
              first -> {
                try {
                  connections.command(Jedis::ping);
                  return null;
                } catch (RedisFailure e) {
                  return e;
                }
              });

      assertThat(failure).isNotNull();
      assertThat(failure.fate()).isEqualTo(Fate.NOT_SENT);
      assertThat(failure.tell("not done", "unknown", "ask"))
          .isEqualTo(
              "not done, because all 1 connections to %s stayed in use. Raise max_connections, or find out what keeps the server busy."
                  .formatted(url));
      String pong = connections.command(Jedis::ping);
      assertThat(pong).isEqualTo("PONG");
    }
  }

  @Test
  void manyThreadsShareTheConnections() throws Exception {
    RedisConnection two = RedisConnection.of(url + "?max_connections=2");
    try (RedisQueue queue = new RedisQueue("beans", two);
        Jedis other = Access.foreign(server)) {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> IntStream.range(0, 100).forEach(n -> queue.write(new byte[1]))))
              .toList();
      for (CompletableFuture<Void> writer : writers) {
        writer.get(20, TimeUnit.SECONDS);
      }

      assertThat(queue.length()).isEqualTo(1600);
      assertThat(other.clientList().lines().filter(line -> line.contains("name=dewey")))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void closedConnectionsAreGone() {
    RedisBlockingQueue queue = new RedisBlockingQueue("beans", RedisConnection.of(url));
    queue.write(new byte[1]);
    queue.read();
    queue.close();

    try (Jedis other = Access.foreign(server)) {
      Eventually.await()
          .untilAsserted(() -> assertThat(other.clientList()).doesNotContain("name=dewey"));
    }
  }

  @Test
  void aDatabaseIsChosenByItsNumber() {
    RedisConnection third = RedisConnection.of("redis://127.0.0.1:" + server.port() + "/3");
    try (RedisQueue queue = new RedisQueue("beans", third);
        Jedis other = Access.foreign(server)) {
      queue.write(new byte[1]);

      assertThat(other.exists("dewey:{beans}")).isFalse();
      other.select(3);
      assertThat(other.llen("dewey:{beans}")).isEqualTo(1);
    }
  }

  @Test
  void aBrokenCommandOfOursCostsItsConnectionOnly() throws Exception {
    try (Connections connections = RedisConnection.of(url).open()) {
      assertThatExceptionOfType(RedisFailure.class)
          .isThrownBy(
              () ->
                  connections.command(
                      jedis -> {
                        throw new IllegalStateException("ours");
                      }))
          .withMessage("the connection to %s broke: ours".formatted(url));
      String pong = connections.command(Jedis::ping);
      assertThat(pong).isEqualTo("PONG");
    }
  }
}
