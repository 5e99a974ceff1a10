package dev.dewey.sqlite;

import dev.dewey.broker.Broker;
import dev.dewey.broker.NewMessage;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sql.TransactionView;
import dev.dewey.sqlite.file.Statements;
import dev.dewey.sqlite.queue.Producer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A transaction of the caller's, by which a queue in the same file is used. */
record CallersTransaction(Broker broker, Producer producer, Connection connection) {
  /**
   * Returns the queue as a transaction sees it.
   *
   * @throws IllegalArgumentException if the connection is in none, or in one of another database
   */
  static Broker view(Broker broker, Producer producer, Connection connection) {
    check(broker, connection);
    return new TransactionView(
        broker, new CallersTransaction(broker, producer, connection)::enqueue);
  }

  private static void check(Broker broker, Connection connection) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "%s cannot take part in a transaction, because the connection commits each statement by itself. Call setAutoCommit(false) first, and commit() at the end."
                .formatted(broker));
      }
      String product = connection.getMetaData().getDatabaseProductName();
      if (!"SQLite".equals(product)) {
        throw new IllegalArgumentException(
            "%s cannot take part in a transaction of %s, because it lies in a file of SQLite. Open a connection to that file."
                .formatted(broker, product));
      }
    } catch (SQLException e) {
      throw new QueueWriteException(
          "%s cannot take part in a transaction, because its connection fails: %s. Open another one."
              .formatted(broker, e.getMessage()),
          e);
    }
  }

  private void enqueue(List<NewMessage> batch) {
    try (Statements rows = new Statements(connection)) {
      producer.enqueue(rows, batch);
    } catch (SQLException e) {
      throw new QueueWriteException(
          "%d messages could not be put on %s in the caller's transaction, because of: %s. Roll it back, and do all of it again."
              .formatted(batch.size(), broker, e.getMessage()),
          e);
    }
  }
}
