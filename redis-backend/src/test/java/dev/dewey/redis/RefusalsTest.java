package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.redis.RedisServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** What a server refuses, and how that is told. */
@Tag("faults")
final class RefusalsTest {
  /** The delay is for the test of a server that loads; there is nothing to load before. */
  private final RedisServer server = RedisServer.start("--key-load-delay", "20000");

  private final RedisConnection connection = Access.to(server);
  private final Jedis other = Access.foreign(server);
  private final LogRecorder log = LogRecorder.of("dev.dewey.redis");

  @AfterEach
  void close() {
    log.close();
    other.close();
    server.close();
  }

  private static String told(RedisConnection connection, String what, String answer, String then) {
    return "%s, because %s answered \"%s\". %s".formatted(what, connection, answer, then);
  }

  @Test
  void somethingElseUnderOurKeyIsToldAndLeftThere() {
    other.set("dewey:{beans}", "something else");
    other.set("dewey:{beans}:store", "something else");
    try (RedisBlockingQueue queue = new RedisBlockingQueue("beans", connection);
        RedisQueue peas = new RedisQueue("peas", connection);
        RedisDataStore store = new RedisDataStore("beans", connection)) {
      String answer = "WRONGTYPE Operation against a key holding the wrong kind of value";
      String then = "Something else lies under this key: move it away, or take another name.";

      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("message")))
          .withMessage(told(connection, "a message was not put on queue beans", answer, then));
      for (Runnable read : List.<Runnable>of(queue::read, queue::readNow, queue::length)) {
        assertThatExceptionOfType(QueueReadException.class)
            .isThrownBy(read::run)
            .withMessage(told(connection, "queue beans could not be read", answer, then));
      }
      assertThatExceptionOfType(DataStorePutException.class)
          .isThrownBy(() -> store.put("key", bytes("value")))
          .withMessage(told(connection, "a value was not put in store beans", answer, then));
      assertThatExceptionOfType(DataStoreGetException.class)
          .isThrownBy(() -> store.peek("key"))
          .withMessage(told(connection, "store beans could not be read", answer, then));
      assertThatExceptionOfType(DataStoreGetException.class)
          .isThrownBy(() -> store.get("key"))
          .withMessageStartingWith("nothing was taken from store beans, because " + connection)
          .withMessageContaining(answer)
          .withMessageEndingWith(then);

      peas.write(bytes("others go on"));
      assertThat(peas.read()).isEqualTo(bytes("others go on"));
    }
    assertThat(other.get("dewey:{beans}")).isEqualTo("something else");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aFullServerTakesNothingAndGivesAllItHas() {
    try (RedisBlockingQueue queue = new RedisBlockingQueue("beans", connection);
        RedisDataStore store = new RedisDataStore("beans", connection)) {
      queue.write(bytes("first"));
      queue.write(bytes("second"));
      store.put("key", bytes("value"));
      other.configSet("maxmemory", "1");

      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("third")))
          .withMessageContaining("a message was not put on queue beans")
          .withMessageContaining("answered \"OOM ")
          .withMessageEndingWith("Let consumers drain the queue, or raise the server's maxmemory.");
      assertThatExceptionOfType(DataStorePutException.class)
          .isThrownBy(() -> store.put("other", bytes("value")))
          .withMessageContaining("answered \"OOM ");

      assertThat(queue.read()).isEqualTo(bytes("first"));
      assertThat(queue.readNow()).isEqualTo(bytes("second"));
      assertThat(store.get("key")).isEqualTo(bytes("value"));

      other.configSet("maxmemory", "0");
      queue.write(bytes("third"));
      assertThat(queue.length()).isEqualTo(1);
    }
  }

  @Test
  void aPasswordThatIsMissingOrWrongIsToldAndNeverShown() {
    other.configSet("requirepass", "right-s3cret");

    assertThatExceptionOfType(QueueWriteException.class)
        .isThrownBy(() -> writeTo(connection))
        .withMessage(
            "a message was not put on queue beans, because %s answered \"NOAUTH Authentication required\". Give the connection a username and a password, or the password alone."
                .formatted(connection));
    RedisConnection wrong = RedisConnection.of("redis://:wrong-s3cret@127.0.0.1:" + server.port());
    assertThatExceptionOfType(QueueWriteException.class)
        .isThrownBy(() -> writeTo(wrong))
        .withMessage(
            "a message was not put on queue beans, because %s cannot be reached: WRONGPASS invalid username-password pair or user is disabled. Correct the username and the password of the connection."
                .formatted(wrong))
        .withStackTraceContaining("WRONGPASS")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cret"));
    writeTo(RedisConnection.of("redis://:right-s3cret@127.0.0.1:" + server.port()));

    other.auth("right-s3cret");
    assertThat(other.llen("dewey:{beans}")).isEqualTo(1);
    assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void writeTo(RedisConnection to) {
    try (RedisQueue queue = new RedisQueue("beans", to)) {
      queue.write(bytes("message"));
    }
  }

  /** These are the rights that the page on Redis names. */
  @Test
  void aUserOfFewRightsIsEnough() throws Exception {
    other.aclSetUser("worker", "on", ">s3cret", "~dewey:*");
    for (String command : "lpush rpop brpop llen hset hget hdel eval evalsha unlink".split(" ")) {
      other.aclSetUser("worker", "+" + command);
    }
    RedisConnection worker = RedisConnection.of("redis://worker:s3cret@127.0.0.1:" + server.port());
    RedisBlockingQueue queue = new RedisBlockingQueue("beans", worker);
    try (RedisDataStore store = new RedisDataStore("beans", worker)) {
      queue.write(bytes("message"));
      assertThat(queue.length()).isEqualTo(1);
      assertThat(queue.read()).isEqualTo(bytes("message"));
      assertThat(queue.readNow()).isNull();
      queue.flush();
      store.put("key", bytes("value"));
      assertThat(store.peek("key")).isEqualTo(bytes("value"));
      assertThat(store.get("key")).isEqualTo(bytes("value"));
      store.flush();

      CompletableFuture<byte @Nullable []> read = CompletableFuture.supplyAsync(queue::read);
      await().until(() -> other.info("clients").contains("blocked_clients:1"));
      queue.close();
      assertThat(read.get(20, TimeUnit.SECONDS)).isNull();
    }
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aUserWithoutARightIsTold() {
    other.aclSetUser("worker", "on", ">s3cret", "~dewey:*", "+lpush");
    RedisConnection worker = RedisConnection.of("redis://worker:s3cret@127.0.0.1:" + server.port());
    try (RedisQueue queue = new RedisQueue("beans", worker);
        RedisQueue peas = new RedisQueue("peas", worker)) {
      queue.write(bytes("message"));
      assertThatExceptionOfType(QueueReadException.class)
          .isThrownBy(peas::read)
          .withMessageContaining("answered \"NOPERM ")
          .withMessageEndingWith("Allow this command and this key to the user, by ACL SETUSER.");
    }
  }

  @Test
  void aServerThatLoadsItsDataIsLeftAloneUntilItHasThem() throws Exception {
    // While it loads, it looks up every 2 MB; so this is long enough for some looks.
    other.configSet("rdbcompression", "no");
    for (int i = 0; i < 100; i++) {
      other.setrange("key " + i, 200_000, "end");
    }
    other.lpush("dewey:{beans}", "message");
    other.save();
    server.kill();

    CompletableFuture<Void> started = CompletableFuture.runAsync(server::startAgain);
    try (RedisQueue queue = new RedisQueue("beans", connection)) {
      List<String> failures = new ArrayList<>();
      await().until(() -> Arrays.equals(read(queue, failures), bytes("message")));

      assertThat(failures)
          .anyMatch(
              failure ->
                  failure.matches(
                      "queue beans could not be read, because redis://[0-9.:]+/0 cannot be reached: LOADING (Redis|Valkey) is loading the dataset in memory\\. It loads its data after a start: try again in a moment\\."));
    }
    started.get(20, TimeUnit.SECONDS);
    assertThat(log.lines())
        .anyMatch(line -> line.contains(connection + " cannot be reached (LOADING "))
        .filteredOn(line -> line.startsWith("INFO Connected to " + connection + " again after"))
        .hasSize(1);
  }

  private static byte @Nullable [] read(RedisQueue queue, List<String> failures) {
    try {
      return queue.read();
    } catch (QueueReadException e) {
      failures.add(e.getMessage());
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a/b", "{beans}", "grün", "a\nb", "a\0b"})
  void aNameThatIsNoneIsRefusedAndNotChanged(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisQueue(name, connection))
        .withMessageStartingWith("a queue cannot be named \"")
        .withMessageEndingWith(
            "because a name has 1 to 255 ASCII letters, digits and . _ $ : -. Rename it: a name is never changed silently, since two of them might become one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisBlockingQueue(name, connection))
        .withMessageStartingWith("a queue cannot be named \"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisDataStore(name, connection))
        .withMessageStartingWith("a store cannot be named \"");
  }
}
