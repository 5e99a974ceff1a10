package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.Bytes.bytes;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Protocol.Command;

/** A queue follows its slot from one node of a cluster to another. */
@Tag("faults")
final class ClusterTest {
  private final Nodes nodes = Nodes.with("dewey:{beans}");
  private final LogRecorder log = LogRecorder.of("dev.dewey.redis");

  @AfterEach
  void close() {
    log.close();
    nodes.close();
  }

  private RedisConnection to(int node) {
    return Access.to(nodes.server(node));
  }

  @Test
  void whoKnowsTheWrongNodeFindsTheRightOne() {
    try (RedisQueue queue = new RedisQueue("beans", to(1));
        RedisDataStore store = new RedisDataStore("beans", to(2))) {
      queue.write(bytes("message"));
      store.put("key", bytes("value"));

      assertThat(nodes.client(0).llen("dewey:{beans}")).isEqualTo(1);
      assertThat(queue.read()).isEqualTo(bytes("message"));
      assertThat(store.get("key")).isEqualTo(bytes("value"));
    }
    assertThat(nodes.errors(1, "MOVED") + nodes.errors(2, "MOVED")).isEqualTo(2);
    assertThat(log.lines())
        .hasSize(2)
        .anyMatch(
            line ->
                line.matches(
                    "INFO %s answered \"MOVED \\d+ 127.0.0.1:%d\": connections are dropped, and commands go to node 127.0.0.1:%2$d of %1$s from now on\\."
                        .formatted(to(1), nodes.server(0).port())));
  }

  @Test
  void whoWaitsIsMovedWithoutAFailure() {
    try (Reader reader = new Reader(new RedisBlockingQueue("beans", to(0)))) {
      await().until(() -> nodes.client(0).info("clients").contains("blocked_clients:1"));
      nodes.move(0, 1);

      await().until(() -> nodes.client(1).info("clients").contains("blocked_clients:1"));
      nodes.client(1).lpush("dewey:{beans}", "message");
      await().untilAsserted(() -> assertThat(reader.read).containsExactly("message"));
      assertThat(reader.failures).isEmpty();
    }
  }

  @Test
  void whatHasBeenMovedAlreadyIsAskedForThereAndTheAddressStays() {
    try (RedisDataStore store = new RedisDataStore("beans", to(0));
        RedisQueue queue = new RedisQueue("beans", to(0))) {
      store.put("key", bytes("value"));
      nodes.beginToMove(0, 1);
      assertThat(store.peek("key")).isEqualTo(bytes("value"));
      nodes.moveKeys(0, 1);

      queue.write(bytes("message"));
      assertThat(queue.length()).isEqualTo(1);
      assertThat(store.get("key")).as("by a script that the node does not know").isNotNull();
      assertThat(store.get("key")).isNull();
      nodes.endMove(0, 1);
      assertThat(queue.read()).isEqualTo(bytes("message"));
    }
    assertThat(log.lines()).hasSize(1).first().asString().contains("answered \"MOVED ");
  }

  /** The push is done where the list is, though the marker is not there any more. */
  @Test
  void aMessageIsQueuedOnceThoughItsMarkerIsElsewhere() {
    try (RedisBroker broker = new RedisBroker("beans", to(0))) {
      nodes.client(0).lpush("dewey:{beans}", "foreign");
      nodes.beginToMove(0, 1);

      enqueue(broker, "stays");
      assertThat(nodes.client(0).lrange("dewey:{beans}", 0, -1))
          .containsExactly("stays", "foreign");

      nodes.moveKeys(0, 1);
      enqueue(broker, "goes");
      nodes.endMove(0, 1);
      assertThat(nodes.client(1).lrange("dewey:{beans}", 0, -1))
          .containsExactly("goes", "stays", "foreign");
      assertThat(nodes.client(1).zcard("dewey:{beans}:wake")).isEqualTo(1);
    }
  }

  /** One says that the keys are on their way to another one, which knows nothing of it. */
  @Test
  void nodesThatDoNotAgreeAreToldAfterSomeRedirections() {
    nodes.beginToMove(0, 1);
    nodes.client(1).sendCommand(Command.CLUSTER, "SETSLOT", nodes.slot() + "", "STABLE");
    try (RedisQueue queue = new RedisQueue("beans", to(0))) {
      assertThatExceptionOfType(QueueReadException.class)
          .isThrownBy(queue::read)
          .withMessageStartingWith("queue beans could not be read, because ")
          .withMessageContaining(" after 5 redirections. ")
          .withMessageEndingWith(
              "Look at CLUSTER NODES of each node: they do not agree on who has the keys.");
    }
    assertThat(nodes.errors(0, "ASK") + nodes.errors(1, "MOVED")).isEqualTo(6);
  }

  @Test
  void whenTheNodeIsGoneTheConfiguredOneTellsWhereTheKeysAre() {
    try (RedisQueue queue = new RedisQueue("beans", to(1))) {
      queue.write(bytes("first"));
      nodes.move(0, 2);
      await().until(() -> nodes.sendsTo(1, 2));
      nodes.server(0).stop();

      await()
          .ignoreExceptionsInstanceOf(QueueException.class)
          .until(() -> Arrays.equals(queue.read(), bytes("first")));
      queue.write(bytes("second"));
      assertThat(queue.read()).isEqualTo(bytes("second"));
    }
    assertThat(log.lines())
        .contains(
            "WARN node 127.0.0.1:%d of %s cannot be reached; the next try is with %2$s."
                .formatted(nodes.server(0).port(), to(1)));
  }

  /** A script of several keys cannot run while some may be here and some there. */
  @Test
  void aStepOfSeveralKeysWaitsForTheEndOfTheMoveSomeTime() {
    try (RedisBroker broker = new RedisBroker("beans", to(0))) {
      nodes.beginToMove(0, 1);

      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> broker.enqueue(List.of(message("urgent", 9))))
          .withMessageStartingWith("a message could not be put on queue beans, because ")
          .withMessageContaining("\"TRYAGAIN ")
          .withMessageEndingWith(
              "The cluster moves the keys to another node: try again in a moment.");
      assertThat(nodes.errors(0, "TRYAGAIN") + nodes.errors(1, "TRYAGAIN")).isEqualTo(9);

      nodes.endMove(0, 1);
      broker.enqueue(List.of(message("urgent", 9)));
      assertThat(broker.counts().ready()).isEqualTo(1);
    }
  }

  @Test
  void aSlotThatNobodyServesIsLeftAloneUntilSomebodyDoes() {
    try (RedisQueue queue = new RedisQueue("beans", to(0))) {
      nodes.client(0).clusterDelSlots(nodes.slot());

      assertThatExceptionOfType(QueueReadException.class)
          .isThrownBy(queue::read)
          .withMessageContaining("\"CLUSTERDOWN ")
          .withMessageEndingWith("Bring the cluster's missing nodes back.");
      await()
          .until(
              () -> {
                assertThatExceptionOfType(QueueReadException.class).isThrownBy(queue::read);
                return nodes.errors(0, "CLUSTERDOWN") > 2;
              });

      nodes.client(0).clusterAddSlots(nodes.slot());
      await()
          .ignoreExceptionsInstanceOf(QueueReadException.class)
          .until(() -> queue.read() == null);
    }
    assertThat(log.lines())
        .anyMatch(line -> line.contains(to(0) + " cannot be reached (CLUSTERDOWN "))
        .filteredOn(line -> line.startsWith("INFO Connected to " + to(0) + " again after"))
        .hasSize(1);
  }
}
