package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.postgres.broker.Health;
import dev.dewey.postgres.broker.Store;
import dev.dewey.postgres.client.Connections;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.postgresql.ds.PGSimpleDataSource;

/** Somebody has a transaction open, so that the server cleans up nothing. */
@Execution(SAME_THREAD)
final class HeldSnapshotTest {
  private static final int BATCH = 20;

  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final PostgresBroker broker =
      new PostgresBroker(postgres.newName("beans"), PostgresDatabase.of(postgres.url()));
  private final Session session = broker.open(new SessionSpec("one", Duration.ofMinutes(1)));

  @AfterEach
  void close() {
    session.close();
    broker.flush();
    broker.close();
  }

  private static Connection holdSnapshot() throws Exception {
    Connection connection = Psql.connect(postgres.url());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
      statement.execute("select 1 from dewey_schema");
    }
    return connection;
  }

  /** What the queue is used for. */
  private interface Work {
    /** Does so many messages; returns how many in a second. */
    double run(int messages) throws InterruptedException;
  }

  /** Does messages that are for a moment later. */
  private double runScheduled(int messages) throws InterruptedException {
    long start = System.nanoTime();
    List<Settlement> said = List.of();
    for (int done = 0; done < messages; ) {
      Instant soon = Instant.now().plusMillis(1);
      List<NewMessage> batch = new ArrayList<>();
      for (int i = 0; i < 10 * BATCH; i++) {
        batch.add(message("m" + i, soon));
      }
      broker.enqueue(batch);
      for (int came = 0; came < batch.size(); ) {
        session.await(Duration.ofSeconds(1));
        List<Delivery> deliveries = session.exchange(said, batch.size()).deliveries();
        said = new ArrayList<>();
        for (Delivery each : deliveries) {
          said.add(new Settlement.Done(each, null));
        }
        came += deliveries.size();
        done += deliveries.size();
      }
    }
    session.exchange(said, 0);
    return messages * 1e9 / (System.nanoTime() - start);
  }

  /** Queues and does so many messages; returns how many in a second. */
  private double run(int messages) {
    List<NewMessage> batch = many(BATCH);
    long start = System.nanoTime();
    List<Settlement> said = List.of();
    for (int i = 0; i < messages; i += BATCH) {
      broker.enqueue(batch);
      List<Delivery> deliveries = session.exchange(said, BATCH).deliveries();
      assertThat(deliveries).hasSize(BATCH);
      said = new ArrayList<>();
      for (Delivery each : deliveries) {
        said.add(new Settlement.Done(each, null));
      }
    }
    session.exchange(said, 0);
    return messages * 1e9 / (System.nanoTime() - start);
  }

  @Test
  @Tag("full")
  @Timeout(600)
  void theQueueGoesOnAtAThirdOfItsSpeedAtLeast() throws Exception {
    assertThatItGoesOn(this::run);
  }

  @Test
  @Tag("full")
  @Timeout(600)
  void theScheduleGoesOnAtAThirdOfItsSpeedAtLeast() throws Exception {
    assertThatItGoesOn(this::runScheduled);
  }

  private void assertThatItGoesOn(Work work) throws Exception {
    work.run(20_000);
    double before = work.run(20_000);
    List<Double> rates = new ArrayList<>();
    try (Connection holder = holdSnapshot()) {
      for (int i = 0; i < 10; i++) {
        rates.add(work.run(20_000));
      }
      assertThat(broker.warnings()).as("what a consumer logs").isNotEmpty();
      holder.rollback();
    }
    cleanUp();
    double usual = Math.max(before, work.run(20_000));
    System.out.printf("messages a second: %.0f usually, then %s%n", usual, rates);

    assertThat(rates).as("of %.0f usually", usual).allMatch(each -> each >= 0.3 * usual);
  }

  /** What is left would trouble the tests that come. */
  private static void cleanUp() throws Exception {
    try (Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum dewey_task");
    }
  }

  @Test
  void whoHoldsItUpIsNamed() throws Exception {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:" + postgres.url().replace("dewey@", "") + "?user=dewey");
    Store store = new Store("beans", new Connections(source, "the server"), () -> {});
    Health health = new Health(store, new Health.Bounds(Duration.ZERO, 100, 1_000_000_000));
    assertThat(new Health(store, Health.Bounds.USUAL).warnings()).isEmpty();

    try (Connection holder = holdSnapshot()) {
      int pid = holder.unwrap(org.postgresql.PGConnection.class).getBackendPID();
      run(2_000);

      assertThat(health.warnings())
          .singleElement()
          .asString()
          .matches(
              "queue beans becomes slower, because a transaction has been open for \\d+ s and the server cleans up nothing that has ended since: process %1$d of user dewey, program PostgreSQL JDBC Driver, now idle in transaction\\. Commit it or roll it back, or end it by pg_terminate_backend\\(%1$d\\); idle_in_transaction_session_timeout keeps it from happening again\\."
                  .formatted(pid));
      holder.rollback();
    }
  }
}
