package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with the writer's time, and with the file's room. */
final class SharedCommitsTest {
  private static final int THREADS = 16;

  @TempDir Path folder;

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("beans.db"));
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  @Test
  void whoWaitsTogetherIsCommittedTogether() throws Exception {
    FailingConnector connector = new FailingConnector(folder.resolve("beans.db"));
    try (SqliteBroker broker = Bench.open(connector, "beans", Duration.ofMinutes(1));
        Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      List<Thread> all =
          IntStream.range(0, THREADS)
              .mapToObj(i -> new Thread(() -> Bench.enqueue(broker, "m" + i)))
              .toList();
      all.forEach(Thread::start);
      Awaitility.await().until(() -> waiting(all) == THREADS - 1); // and one of them tries
      int before = connector.commits();

      statement.execute("rollback");
      for (Thread each : all) {
        each.join();
      }

      assertThat(broker.counts().ready()).isEqualTo(THREADS);
      assertThat(connector.commits() - before).isLessThanOrEqualTo(2);
    }
  }

  private static long waiting(List<Thread> threads) {
    return threads.stream().filter(each -> each.getState() == Thread.State.WAITING).count();
  }

  @Test
  void roomThatIsNotNeededAnyMoreGoesBackToTheDisk() throws SQLException {
    try (SqliteBroker broker = SqliteBroker.open(folder.resolve("beans.db"), "beans");
        Session session = Bench.session(broker);
        Connection other = connect()) {
      String[] messages =
          IntStream.range(0, 6000).mapToObj(i -> "x".repeat(1000) + i).toArray(String[]::new);
      Bench.enqueue(broker, messages);
      long full = number(other, "pragma page_count");
      List<Delivery> all = Bench.fetch(session, messages.length);
      session.exchange(
          all.stream().<Settlement>map(each -> new Settlement.Done(each, null)).toList(), 0);
      assertThat(number(other, "pragma page_count")).isGreaterThanOrEqualTo(full);

      for (int i = 0; i < 10; i++) {
        session.renew();
      }

      assertThat(number(other, "pragma page_count")).isLessThan(full / 2);
    }
  }
}
