package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** What happens when a server becomes a replica, and its address leads to another one. */
@Tag("faults")
final class FailoverTest {
  private final RedisServer server = RedisServer.start();
  private final TcpProxy network = TcpProxy.to(server.port());
  private final String url = "redis://127.0.0.1:" + network.port() + "/0";
  private final LogRecorder log = LogRecorder.of("dev.dewey.redis");

  @AfterEach
  void close() {
    log.close();
    network.close();
    server.close();
  }

  @Test
  void aFailoverIsFollowedWithoutAFailure() {
    try (RedisServer next = RedisServer.start();
        Jedis old = Access.foreign(server);
        RedisQueue queue = new RedisQueue("beans", RedisConnection.of(url))) {
      queue.write(bytes("on the old one"));
      network.leadTo(next.port());
      old.replicaof("127.0.0.1", next.port());

      queue.write(bytes("on the new one"));

      assertThat(queue.read()).isEqualTo(bytes("on the new one"));
      assertThat(log.lines())
          .anyMatch(
              line ->
                  line.startsWith("WARN " + url + " answered \"READONLY ")
                      && line.endsWith(
                          "connections are dropped, and the command is sent once more on a new one."));
    }
  }

  @Test
  void aFailoverMovesWhoWaitsWithoutAFailure() {
    try (RedisServer next = RedisServer.start();
        Jedis old = Access.foreign(server);
        Jedis fresh = Access.foreign(next);
        Reader reader = new Reader(new RedisBlockingQueue("beans", RedisConnection.of(url)))) {
      await().until(() -> old.info("clients").contains("blocked_clients:1"));
      network.leadTo(next.port());
      old.replicaof("127.0.0.1", next.port());

      fresh.lpush("dewey:{beans}", "on the new one");
      await().untilAsserted(() -> assertThat(reader.read).containsExactly("on the new one"));
      assertThat(reader.failures).isEmpty();
    }
  }

  @Test
  void aReplicaThatStaysOneIsToldAfterTheSecondTry() {
    try (Jedis old = Access.foreign(server);
        RedisQueue queue = new RedisQueue("beans", RedisConnection.of(url))) {
      old.replicaof("127.0.0.1", 1);

      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("refused")))
          .withMessage(
              "a message was not put on queue beans, because "
                  + url
                  + " answered \"READONLY You can't write against a read only replica\". Point the connection to the primary.");
    }
  }
}
