package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.NewMessage;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages that become due while the server puts them on a queue. */
final class DueTest {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final String schema = postgres.newName("s").replace('-', '_');

  /** Here time passes from one look at the clock to the next, a minute each time. */
  @Test
  void whatIsForLaterHasATime() throws SQLException {
    String url = postgres.url() + "?currentSchema=" + schema + ",pg_catalog";
    try (Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement();
        PostgresBroker broker = new PostgresBroker("beans", PostgresDatabase.of(url))) {
      statement.execute("create schema " + schema);
      broker.flush();
      statement.execute("create sequence %s.minutes minvalue 0".formatted(schema));
      statement.execute(
          "create function %1$s.clock_timestamp() returns timestamptz volatile language sql as $$ select pg_catalog.clock_timestamp() + nextval('%1$s.minutes') * interval '1 minute' $$"
              .formatted(schema));
      for (int seconds = 30; seconds < 240; seconds += 60) {
        statement.execute("alter sequence %s.minutes restart".formatted(schema));
        broker.enqueue(dueFrom(Instant.now().plusSeconds(seconds)));
      }

      assertThat(number(statement, "select count(*) from %s.dewey_task")).isEqualTo(80);
      assertThat(number(statement, "select count(*) from %s.dewey_task where state = 2"))
          .isEqualTo(number(statement, "select count(due) from %s.dewey_task"));
      statement.execute("drop schema " + schema + " cascade");
    }
  }

  /** Two minutes apart, as long as two looks take. */
  private static List<NewMessage> dueFrom(Instant first) {
    return IntStream.range(0, 20)
        .mapToObj(i -> message("m" + i, first.plus(Duration.ofMinutes(2L * i))))
        .toList();
  }

  private long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql.formatted(schema))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
