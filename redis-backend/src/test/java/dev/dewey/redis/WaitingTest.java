package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class WaitingTest {
  private static RedisServer server;
  private final Jedis other = Access.foreign(server);
  private final RedisBlockingQueue queue = new RedisBlockingQueue("beans", Access.to(server));

  @BeforeAll
  static void startServer() {
    server = RedisServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void empty() {
    queue.flush();
  }

  @AfterEach
  void close() {
    queue.close();
    other.close();
  }

  private CompletableFuture<byte @Nullable []> readInTheBackground() {
    CompletableFuture<byte @Nullable []> read = CompletableFuture.supplyAsync(queue::read);
    await().until(() -> other.info("clients").contains("blocked_clients:1"));
    return read;
  }

  @Test
  void aForeignClientNeedsOneLine() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(bytes("LPUSH dewey:{beans} hello\r\n"));
      assertThat(socket.getInputStream().readNBytes(4)).isEqualTo(bytes(":1\r\n"));
    }

    assertThat(queue.read()).isEqualTo(bytes("hello"));
  }

  @Test
  void aReadWaitsForAMessage() throws Exception {
    CompletableFuture<byte @Nullable []> read = readInTheBackground();
    queue.write(bytes("message"));

    assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(bytes("message"));
  }

  @Test
  void aCloseEndsAWait() throws Exception {
    CompletableFuture<byte @Nullable []> read = readInTheBackground();
    long before = callsOfClient();
    queue.close();

    assertThat(callsOfClient()).as("calls of CLIENT UNBLOCK").isGreaterThan(before);
    assertThat(read.get(20, TimeUnit.SECONDS)).isNull();
    assertThatExceptionOfType(QueueReadException.class)
        .isThrownBy(queue::read)
        .withMessage(
            "queue beans could not be read, because its connections to %s are closed. Open it anew."
                .formatted(Access.to(server)));
    assertThatExceptionOfType(QueueWriteException.class)
        .isThrownBy(() -> queue.write(bytes("message")));
    queue.close();
  }

  /** How often the command CLIENT was called, by which a wait is ended. */
  private long callsOfClient() {
    return other
        .info("commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_client"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+),.*", "$1")))
        .sum();
  }

  /** A message that comes while the queue is closed is read, or it stays. */
  @Test
  void aCloseLosesNothing() throws Exception {
    for (int i = 0; i < 50; i++) {
      RedisBlockingQueue closing = new RedisBlockingQueue("beans", Access.to(server));
      CompletableFuture<byte @Nullable []> read = CompletableFuture.supplyAsync(closing::read);
      await().until(() -> other.info("clients").contains("blocked_clients:1"));
      CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);
      other.lpush("dewey:{beans}", "message");

      byte[] message = read.get(20, TimeUnit.SECONDS);
      closed.get(20, TimeUnit.SECONDS);
      assertThat(other.llen("dewey:{beans}")).isEqualTo(message == null ? 1 : 0);
      queue.flush();
    }
  }

  @Test
  void anInterruptLosesNothingAndStaysSet() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<Boolean> stillSet = new CompletableFuture<>();
    new Thread(
            () -> {
              thread.complete(Thread.currentThread());
              queue.read();
              stillSet.complete(Thread.currentThread().isInterrupted());
            })
        .start();
    await().until(() -> other.info("clients").contains("blocked_clients:1"));
    thread.get().interrupt();

    assertThat(stillSet.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anInterruptedThreadDoesNotWait() {
    queue.write(bytes("message"));
    Thread.currentThread().interrupt();

    assertThat(queue.read()).isEqualTo(bytes("message"));
    assertThat(queue.read()).isNull();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(other.info("clients")).contains("blocked_clients:0");
  }

  @Test
  void aReadNowDoesNotWait() {
    queue.write(bytes("message"));

    assertThat(queue.readNow()).isEqualTo(bytes("message"));
    assertThat(queue.readNow()).isNull();
    assertThat(queue.blocking()).isTrue();
  }

  @Test
  void theOtherKindReadsTheSameList() {
    try (RedisQueue plain = new RedisQueue("beans", Access.to(server))) {
      queue.write(bytes("first"));
      plain.write(bytes("second"));

      assertThat(plain.read()).isEqualTo(bytes("first"));
      assertThat(queue.read()).isEqualTo(bytes("second"));
    }
  }
}
