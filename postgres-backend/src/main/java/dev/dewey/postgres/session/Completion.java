package dev.dewey.postgres.session;

import dev.dewey.broker.Broker.Transactional.Settling;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction that settles one delivery with whatever else it writes. Used by one thread. */
final class Completion implements Settling {
  private static final Logger log = LoggerFactory.getLogger(Completion.class);
  private static final Sql COMPLETE = Sql.read("session/complete.sql");

  private final Connection connection;
  private final Map<String, @Nullable Object> values;
  private final Runnable committed;

  /**
   * Begins it.
   *
   * @param values who settles what: {@code me}, {@code queue} and {@code tag}
   * @param committed is told that the delivery is settled
   */
  Completion(Connection connection, Map<String, @Nullable Object> values, Runnable committed)
      throws SQLException {
    this.connection = connection;
    this.values = values;
    this.committed = committed;
    connection.setAutoCommit(false);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public boolean commit(Settlement.Done settlement) {
    try {
      if (!settle(settlement.result())) {
        rollback();
        return false;
      }
    } catch (SQLException e) {
      rollback();
      PostgresFailure failure = PostgresFailure.rolledBack("the server", e);
      String what = "the end of a command could not be written by its transaction";
      throw new QueueException(failure.tell(what, what, ""), failure);
    }
    try (connection) {
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw uncommitted(PostgresFailure.of("the server", e));
    }
    committed.run();
    return true;
  }

  private static QueueException uncommitted(PostgresFailure failure) {
    String told =
        failure.tell(
            "the transaction of a command was not committed",
            "it is unknown whether the transaction of a command was committed",
            "It runs again if it was not.");
    return failure.isUnknown()
        ? new EnqueueOutcomeUnknownException(told, failure)
        : new QueueException(told, failure);
  }

  private boolean settle(@Nullable StoredResult result) throws SQLException {
    values.put("id", result == null ? null : result.id().value());
    values.put("ttl", result == null ? null : Math.max(0, result.ttl().toMillis()));
    values.put("value", result == null ? null : result.bytes());
    try (PreparedStatement statement = COMPLETE.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() && rows.getLong(1) == 1;
    }
  }

  @Override
  public void rollback() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      log.debug("A transaction is rolled back by the server, when it notices.", e);
    }
  }
}
