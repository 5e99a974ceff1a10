package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.spi.QueueWriteException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that are queued by a transaction of somebody else's. */
final class TransactionsTest {
  @TempDir Path folder;
  private SqliteBroker broker;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    broker = SqliteBroker.open(folder.resolve("shop.db"), "mails");
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table orders (id integer primary key)");
    }
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    broker.close();
  }

  private void order() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into orders default values");
    }
    Bench.enqueue(broker.in(connection), "mail", "bill");
  }

  private long orders() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      return rows.getLong(1);
    }
  }

  @Test
  void aCommitMakesThemVisible() throws Exception {
    Session session = Bench.session(broker);
    order();
    assertThat(broker.counts().ready()).isZero();

    connection.commit();

    assertThat(session.await(Duration.ofMinutes(1))).isTrue();
    assertThat(Bench.texts(Bench.fetch(session, 5))).containsExactly("mail", "bill");
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void aRollbackForgetsThem() throws SQLException {
    order();

    connection.rollback();

    assertThat(broker.counts().ready()).isZero();
    assertThat(orders()).isZero();
  }

  @Test
  void aKeyCountsIfItsTransactionDoes() throws SQLException {
    List<NewMessage> once = List.of(new NewMessage(new byte[] {'1'}, 0, null, "key"));
    broker.in(connection).enqueue(once);
    connection.rollback();
    broker.in(connection).enqueue(once);
    broker.in(connection).enqueue(once);
    connection.commit();

    broker.enqueue(once);

    assertThat(broker.counts().ready()).isEqualTo(1);
  }

  @Test
  void whatCommitsByItselfIsNoTransaction() throws SQLException {
    connection.setAutoCommit(true);

    assertThatThrownBy(() -> broker.in(connection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "queue mails cannot take part in a transaction, because the connection commits each statement by itself. Call setAutoCommit(false) first, and commit() at the end.");
  }

  @Test
  void aConnectionToAnotherFileHasNoQueue() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      other.setAutoCommit(false);

      assertThatThrownBy(() -> Bench.enqueue(broker.in(other), "mail"))
          .isInstanceOf(QueueWriteException.class)
          .hasMessageStartingWith(
              "1 messages could not be put on queue mails in the caller's transaction, because of: ")
          .hasMessageContaining("no such table: dewey_task")
          .hasMessageEndingWith("Roll it back, and do all of it again.");
    }
  }
}
