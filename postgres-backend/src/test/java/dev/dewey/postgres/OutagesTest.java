package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.postgres.PostgresServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.postgresql.ds.PGSimpleDataSource;

/** What happens when a server goes away, and when it comes back. */
@Tag("faults")
@Execution(SAME_THREAD)
final class OutagesTest {
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final StoreClock TIME = StoreClock.running(InstantSource.system());

  private static PostgresServer server;
  private final String queue = "beans-" + UUID.randomUUID();
  private final PostgresBroker broker =
      new PostgresBroker(queue, PostgresDatabase.of(server.url() + "?connectTimeout=1"));

  @BeforeAll
  static void startServer() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private Session open(String name) {
    return broker.open(new SessionSpec(name, LEASE));
  }

  /** Exchanges until the server is there again. */
  private static List<Delivery> persistently(Session session, List<Settlement> said, int want) {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (true) {
      try {
        return session.exchange(said, want).deliveries();
      } catch (QueueException e) {
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
    }
  }

  @Test
  void anOutageLongerThanTheLeaseRedeliversNothing() {
    broker.enqueue(many(4));
    Session one = open("one");
    Session two = open("two");
    List<Delivery> ofOne = one.exchange(List.of(), 2).deliveries();
    List<Delivery> ofTwo = two.exchange(List.of(), 2).deliveries();

    server.stop();
    TIME.pass(LEASE.multipliedBy(2));
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> one.exchange(List.of(), 1))
        .withMessageStartingWith(
            "nothing could be exchanged with queue %s, because ".formatted(queue));
    server.startAgain();

    assertThat(persistently(two, List.of(), 5)).isEmpty();
    two.renew();
    assertThat(persistently(one, done(ofOne), 5)).isEmpty();
    assertThat(two.exchange(done(ofTwo), 5).refused()).isEmpty();
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  private static List<Settlement> done(List<Delivery> deliveries) {
    return deliveries.stream().map(each -> (Settlement) new Settlement.Done(each, null)).toList();
  }

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheServer() {
    Session one = open("one");
    broker.enqueue(many(10));
    List<Delivery> some = one.exchange(List.of(), 3).deliveries();
    one.exchange(done(some.subList(0, 1)), 0);

    server.kill();
    server.startAgain();

    assertThat(persistently(one, done(some.subList(1, 3)), 1)).hasSize(1);
    assertThat(broker.counts()).isEqualTo(new QueueCounts(6, 0, 1, 0));
  }

  @Test
  void aProducerIsToldAtOnceThatTheServerIsAway() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:" + server.url().replace("dewey@", "") + "?user=dewey");
    try (PostgresBroker bare = new PostgresBroker(queue, PostgresDatabase.of(source))) {
      aProducerIsToldThatTheServerIsAway(bare, "the database");
    }
  }

  /** A pool tries again for as long as the URL says before it tells. */
  @Test
  void aProducerIsToldByItsPoolThatTheServerIsAway() {
    aProducerIsToldThatTheServerIsAway(
        broker, "postgresql://127.0.0.1:%d/postgres".formatted(server.port()));
  }

  private void aProducerIsToldThatTheServerIsAway(PostgresBroker producer, String where) {
    server.stop();

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> producer.enqueue(List.of(message("a"))))
        .withMessageStartingWith(
            "a message could not be put on queue %s, because there is no connection to %s: "
                .formatted(queue, where))
        .withMessageEndingWith("See that it runs and can be reached from here.");

    server.startAgain();
    producer.enqueue(List.of(message("a")));
    assertThat(ids(open("one").exchange(List.of(), 1).deliveries())).containsExactly("a");
  }
}
