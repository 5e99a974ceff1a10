package dev.dewey.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs single statements, each a transaction, until nobody is in the way. */
final class Rows {
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
  private static final long PAUSE = Duration.ofMillis(2).toNanos();

  private final DataSource source;
  private final Dialect dialect;

  private Rows(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  static Rows of(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return new Rows(source, Dialect.of(connection));
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** What is done with a statement. */
  private interface Use<T extends @Nullable Object> {
    T of(PreparedStatement statement) throws SQLException;
  }

  void run(String sql, Object... values) throws SQLException {
    use(sql, values, PreparedStatement::executeUpdate);
  }

  /** The bytes in the first row, or null. */
  byte @Nullable [] bytes(String sql, Object... values) throws SQLException {
    return this.<byte @Nullable []>use(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
          }
        });
  }

  long number(String sql, Object... values) throws SQLException {
    return use(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
          }
        });
  }

  private <T extends @Nullable Object> T use(String sql, Object[] values, Use<T> use)
      throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try (Connection connection = source.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        return use.of(statement);
      } catch (SQLException e) {
        if (!dialect.isBusy(e) || System.nanoTime() - start > PATIENCE) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE));
      }
    }
  }
}
