package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Threads.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.broker.QueueCounts;
import dev.dewey.spi.QueueException;
import dev.dewey.sql.SqlQueue;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables are created by ourselves, or by a tool for migrations, or not at all. */
final class TablesTest {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final String schema = postgres.newName("s").replace('-', '_');
  private final String url = postgres.url() + "?currentSchema=" + schema;

  @BeforeEach
  void createSchema() throws SQLException {
    run("create schema " + schema);
  }

  @AfterEach
  void dropSchema() throws SQLException {
    run("drop schema " + schema + " cascade");
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void use(String url) {
    PostgresBroker broker = new PostgresBroker("beans", PostgresDatabase.of(url));
    try (broker) {
      broker.enqueue(List.of(message("a")));
      assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
      broker.flush();
    }
  }

  @Test
  void theyAreCreatedOnceByWhoeverComesFirst() {
    use(url);
    use(url);
    use(url + "&createTables=false");
  }

  /** Each has looked before the first has created them, and looks again when it may. */
  @Test
  void theyAreCreatedOnceByManyWhoComeAtOnce() throws Exception {
    together(
        8,
        thread -> {
          try (PostgresBroker broker =
              new PostgresBroker("beans" + thread, PostgresDatabase.of(url))) {
            broker.enqueue(List.of(message("a")));
            assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
          }
        });
  }

  /** Who comes second may find the type of the rows before the table. */
  @Test
  void thePlainQueueTriesAgainWhereSomebodyElseIsCreatingItsTable() throws Exception {
    run("create type %s.dewey_message as enum ()".formatted(schema));
    AtomicInteger asked = new AtomicInteger();
    PGSimpleDataSource source =
        new PGSimpleDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() == 3) { // the first looks, the second creates in vain
              TablesTest.run("drop type %s.dewey_message".formatted(schema));
            }
            return super.getConnection();
          }
        };
    source.setUrl("jdbc:" + url.replace("dewey@", "") + "&user=dewey");

    SqlQueue queue = new SqlQueue("beans", source);

    queue.write(new byte[] {'a'});
    assertThat(queue.read()).containsExactly('a');
  }

  @Test
  void whereTheyAreMissingAndExpectedTheRemedyIsTold() {
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> use(url + "&createTables=false"))
        .withMessage(
            "the tables in postgresql://127.0.0.1:%d/postgres are missing, and this release needs version 1, which it was told not to create. Run V001__queues.sql, as printed by dev.dewey.sql.PrintSchema, or let the tables be created.",
            java.net.URI.create(postgres.url()).getPort());
  }

  @Test
  void flywayRunsTheSameFiles() {
    Flyway.configure()
        .dataSource("jdbc:" + url.replace("dewey@", "") + "&user=dewey", null, null)
        .schemas(schema)
        .locations("classpath:dev/dewey/postgres/schema")
        .load()
        .migrate();

    use(url + "&createTables=false");
    use(url);
  }
}
