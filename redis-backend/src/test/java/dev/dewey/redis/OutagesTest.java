package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** What happens when a server goes away, and when it comes back. */
@Tag("faults")
final class OutagesTest {
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

  /** Waits for no answer longer than a busy machine may take for one. */
  private RedisConnection impatient() {
    return RedisConnection.of(url + "?socket_timeout=1");
  }

  @Test
  void allRecoverByThemselvesAndTheLogSaysWhatHappens() {
    RedisConnection connection = Access.to(server);
    try (RedisQueue queue = new RedisQueue("beans", connection);
        RedisDataStore store = new RedisDataStore("beans", connection);
        Reader reader = new Reader(new RedisBlockingQueue("beans", connection))) {
      queue.write(bytes("before"));
      store.put("key", bytes("before"));
      await().untilAsserted(() -> assertThat(reader.read).containsExactly("before"));

      server.stop();
      await().until(() -> reader.failures.size() >= 2);
      // Whatever lay idle is found out to be dead by a first command each.
      assertThatExceptionOfType(QueueException.class).isThrownBy(queue::length);
      assertThatExceptionOfType(QueueException.class).isThrownBy(() -> store.peek("key"));
      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("lost")))
          .withMessageStartingWith("a message was not put on queue beans, because " + connection);
      assertThatExceptionOfType(DataStoreGetException.class)
          .isThrownBy(() -> store.peek("key"))
          .withMessageStartingWith("store beans could not be read, because " + connection);

      server.startAgain();
      await().ignoreExceptions().untilAsserted(() -> queue.write(bytes("after")));
      await().untilAsserted(() -> assertThat(reader.read).containsExactly("before", "after"));
      await().ignoreExceptions().untilAsserted(() -> store.put("key", bytes("after")));
      assertThat(store.get("key")).isEqualTo(bytes("after"));
    }
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("WARN The connection to " + Access.to(server)))
        .anyMatch(line -> line.matches("WARN .* cannot be reached \\(.*\\); the next try is in .*"))
        .anyMatch(line -> line.matches("INFO Connected to .* again after [0-9.]+ s\\."))
        .hasSizeLessThan(40);
  }

  @Test
  void commandsDuringAnOutageFailFastAndDoNotFloodTheLog() {
    try (RedisQueue queue = new RedisQueue("beans", Access.to(server))) {
      server.stop();
      for (int i = 0; i < 10_000; i++) {
        assertThatExceptionOfType(QueueWriteException.class)
            .isThrownBy(() -> queue.write(bytes("lost")));
      }
    }
    assertThat(log.lines()).isNotEmpty().hasSizeLessThan(10);
  }

  @Test
  void whatWasNotSentSaysSoAndNeverArrives() {
    try (RedisQueue queue = new RedisQueue("beans", Access.to(server))) {
      server.stop();
      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("lost")))
          .withMessage(
              "a message was not put on queue beans, because "
                  + Access.to(server)
                  + " cannot be reached: Connection refused. Start the server, or correct its address.");

      server.startAgain();
      await().ignoreExceptions().untilAsserted(() -> assertThat(queue.length()).isZero());
    }
  }

  @Test
  void aWriteWithoutAnAnswerMayHaveArrivedAndIsNotRepeated() {
    try (RedisQueue queue = new RedisQueue("beans", impatient());
        Jedis other = Access.foreign(server)) {
      queue.write(bytes("first"));
      network.swallowAnswers();

      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("second")))
          .withMessage(
              "it is unknown whether a message arrived on queue beans, because the connection to "
                  + url
                  + " broke: Read timed out. Queue it again only if it may run twice.");

      assertThat(other.lrange("dewey:{beans}", 0, -1)).containsExactly("second", "first");
    }
  }

  @Test
  void aReadWithoutAnAnswerLosesWhatItTook() {
    try (RedisQueue queue = new RedisQueue("beans", impatient());
        Jedis other = Access.foreign(server)) {
      queue.write(bytes("first"));
      queue.write(bytes("second"));
      network.swallowAnswers();

      assertThatExceptionOfType(QueueReadException.class)
          .isThrownBy(queue::read)
          .withMessage(
              "queue beans could not be read, because the connection to "
                  + url
                  + " broke: Read timed out. If a message was on its way here, it is lost; where that must not be, use a broker that guarantees RECOVERY.");

      assertThat(other.lrange("dewey:{beans}", 0, -1)).containsExactly("second");
    }
  }

  @Test
  void aStoreWithoutAnAnswerSaysWhatMayBe() {
    try (RedisDataStore store = new RedisDataStore("beans", impatient());
        Jedis other = Access.foreign(server)) {
      assertThat(store.get("key")).isNull(); // from now on the server knows the script
      store.put("key", bytes("value"));
      network.swallowAnswers();

      assertThatExceptionOfType(DataStorePutException.class)
          .isThrownBy(() -> store.put("key", bytes("other")))
          .withMessageStartingWith("it is unknown whether a value was put in store beans, because")
          .withMessageEndingWith("Put it again: the last one counts.");
      assertThat(other.hget("dewey:{beans}:store", "key")).isEqualTo("other");

      network.forward();
      await().ignoreExceptions().untilAsserted(() -> assertThat(store.peek("key")).isNotNull());
      network.swallowAnswers();
      assertThatExceptionOfType(DataStoreGetException.class)
          .isThrownBy(() -> store.get("key"))
          .withMessageStartingWith(
              "it is unknown whether a value was taken from store beans, because")
          .withMessageEndingWith("If it was, it is gone; peek leaves it there.");
      assertThat(other.hexists("dewey:{beans}:store", "key")).isFalse();
    }
  }

  @Test
  void aBlockedReadEndsThoughTheNetworkSwallowsAll() {
    try (Reader reader = new Reader(new RedisBlockingQueue("beans", impatient()));
        Jedis other = Access.foreign(server)) {
      await().until(() -> other.info("clients").contains("blocked_clients:1"));
      network.swallow();

      await().until(() -> !reader.failures.isEmpty());
      assertThat(reader.failures.get(0))
          .isInstanceOf(QueueReadException.class)
          .hasMessageContaining("broke: Read timed out");

      network.forward();
      other.lpush("dewey:{beans}", "after");
      await().untilAsserted(() -> assertThat(reader.read).containsExactly("after"));
    }
  }

  @Test
  void aCloseEndsWaitsThoughTheNetworkSwallowsAll() throws Exception {
    RedisBlockingQueue queue = new RedisBlockingQueue("beans", RedisConnection.of(url));
    try (Jedis other = Access.foreign(server)) {
      CompletableFuture<byte @Nullable []> read = CompletableFuture.supplyAsync(queue::read);
      await().until(() -> other.info("clients").contains("blocked_clients:1"));
      network.swallow();
      queue.close();

      assertThat(read)
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(QueueReadException.class);
      assertThat(log.lines())
          .contains(
              "WARN A wait has not ended by itself and is cut; a message on its way is lost to a plain queue, and runs again at a broker.");
    }
  }

  @Test
  void aConnectionThatDiedWhileIdleCostsNoWrite() {
    RedisBlockingQueue waiting = new RedisBlockingQueue("empty", Access.to(server));
    try (waiting;
        RedisQueue queue = new RedisQueue("beans", RedisConnection.of(url))) {
      queue.write(bytes("first"));
      network.cut();
      assertThat(waiting.read()).isNull();
      assertThat(waiting.read()).isNull(); // two seconds: after 1.5, idle ones are asked

      assertThatCode(() -> queue.write(bytes("second"))).doesNotThrowAnyException();
      assertThat(queue.length()).isEqualTo(2);
    }
  }
}
