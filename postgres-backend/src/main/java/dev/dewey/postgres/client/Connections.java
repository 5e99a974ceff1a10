package dev.dewey.postgres.client;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends connections for one step each, and tells what became of it when it fails.
 *
 * <p>For use by many threads.
 */
public final class Connections {
  private final DataSource source;
  private final String server;
  private volatile boolean closed;

  /**
   * Lends those of a data source.
   *
   * @param server what the server is called in messages
   */
  public Connections(DataSource source, String server) {
    this.source = source;
    this.server = server;
  }

  /** What is done by a connection. */
  @FunctionalInterface
  public interface Step<T extends @Nullable Object> {
    /** Does it. */
    T by(Connection connection) throws SQLException;
  }

  /** Runs one statement, which is a transaction by itself. */
  public <T extends @Nullable Object> T once(Step<T> step) throws PostgresFailure {
    try (Connection connection = borrow(true)) {
      try {
        return step.by(connection);
      } catch (SQLException e) {
        throw PostgresFailure.of(server, e);
      }
    } catch (SQLException e) {
      // The step is done; a pool that cannot take a connection back says so.
      throw PostgresFailure.of(server, e);
    }
  }

  /** Runs several statements as one transaction. */
  public <T extends @Nullable Object> T together(Step<T> step) throws PostgresFailure {
    try (Connection connection = borrow(false)) {
      T answer;
      try {
        answer = step.by(connection);
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        if (e instanceof SQLException sql) {
          throw PostgresFailure.rolledBack(server, sql);
        }
        throw (RuntimeException) e;
      }
      try {
        connection.commit();
      } catch (SQLException e) {
        throw PostgresFailure.of(server, e);
      }
      connection.setAutoCommit(true);
      return answer;
    } catch (SQLException e) {
      throw PostgresFailure.of(server, e);
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** A pool of the user's may lend them in transactions. */
  private Connection borrow(boolean autoCommit) throws PostgresFailure {
    Connection connection = lend();
    try {
      if (connection.getAutoCommit() != autoCommit) {
        connection.setAutoCommit(autoCommit);
      }
      return connection;
    } catch (SQLException e) {
      giveUp(connection, e);
      throw PostgresFailure.unconnected(server, e);
    }
  }

  /**
   * Lends a connection to keep, in no transaction; the caller closes it.
   *
   * @throws PostgresFailure if there is none
   */
  public Connection lend() throws PostgresFailure {
    if (closed) {
      throw PostgresFailure.closed(server);
    }
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw PostgresFailure.unconnected(server, e);
    }
  }

  private static void giveUp(Connection connection, SQLException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Lends no more. */
  public void close() {
    closed = true;
  }

  /** Names the server. */
  @Override
  public String toString() {
    return server;
  }
}
