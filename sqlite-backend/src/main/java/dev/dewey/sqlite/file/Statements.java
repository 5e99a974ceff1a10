package dev.dewey.sqlite.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection, each prepared once. For one thread at a time. */
public final class Statements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Makes them for a connection, which stays the caller's. */
  public Statements(Connection connection) {
    this.connection = connection;
  }

  /** Reads a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the row where the cursor stands. */
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows; returns how many. */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw forgetting(sql, e);
    }
  }

  /** Runs a statement of SQLite's own, to its end. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql); // which steps on to the end, as execute does not
    }
  }

  /** Reads all rows. */
  public <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw forgetting(sql, e);
    }
  }

  /** Reads the first row; null if there is none. */
  public <T> @Nullable T first(String sql, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    } catch (SQLException e) {
      throw forgetting(sql, e);
    }
  }

  /** Reads a number; null if there is no row, or nothing in it. */
  public @Nullable Long number(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      if (!rows.next()) {
        return null;
      }
      long number = rows.getLong(1);
      return rows.wasNull() ? null : number;
    } catch (SQLException e) {
      throw forgetting(sql, e);
    }
  }

  /** The driver does not run a statement again that has failed. */
  private SQLException forgetting(String sql, SQLException e) {
    PreparedStatement failed = prepared.remove(sql);
    if (failed != null) {
      try {
        failed.close();
      } catch (SQLException inClosing) {
        e.addSuppressed(inClosing);
      }
    }
    return e;
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (values[i] instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }

  /** Lets go of the statements. */
  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }
}
