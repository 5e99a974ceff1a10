package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.postgres.broker.Producer;
import dev.dewey.sql.TransactionView;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** A transaction of the caller's, by which a queue in the same database is used. */
final class CallersTransaction {
  private CallersTransaction() {}

  /**
   * Returns the queue as a transaction sees it.
   *
   * @throws IllegalArgumentException if the connection is in none, or goes to no PostgreSQL
   */
  static Broker view(Broker broker, Producer producer, Connection connection) {
    check(broker, connection);
    return new TransactionView(broker, batch -> producer.enqueue(batch, connection));
  }

  private static void check(Broker broker, Connection connection) {
    try {
      if (!connection.isWrapperFor(PGConnection.class)) {
        throw new IllegalArgumentException(
            "%s cannot queue by this connection, because it does not go to PostgreSQL by its own driver. Pass one to the database of the queue."
                .formatted(broker));
      }
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "%s cannot queue by this connection, because it is in no transaction. Call setAutoCommit(false) first."
                .formatted(broker));
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException("the connection is of no use: " + e.getMessage(), e);
    }
  }
}
