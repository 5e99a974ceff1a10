package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when a server goes away, and when it comes back. */
final class OutagesTest {
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final StoreClock TIME = StoreClock.running(InstantSource.system());

  private final PostgresServer server = PostgresServer.start();
  private final PostgresBroker broker =
      new PostgresBroker("beans", PostgresDatabase.of(server.url()));

  @AfterEach
  void close() {
    broker.close();
    server.close();
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
        .withMessageStartingWith("nothing could be exchanged with queue beans, because ");
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
    server.stop();

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> broker.enqueue(List.of(message("a"))))
        .withMessageStartingWith(
            "a message could not be put on queue beans, because there is no connection to postgresql://127.0.0.1:"
                + server.port()
                + "/postgres: ")
        .withMessageEndingWith("See that it runs and can be reached from here.");

    server.startAgain();
    broker.enqueue(List.of(message("a")));
    assertThat(ids(open("one").exchange(List.of(), 1).deliveries())).containsExactly("a");
  }
}
