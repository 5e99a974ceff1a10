package dev.dewey.postgres;

import dev.dewey.sql.SchemaDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How a schema is applied here: in one transaction, by one process at a time. */
record Dialect(String database) implements SchemaDialect {
  private static final long LOCK = 0x6465776579L; // "dewey"

  /**
   * Looks into the catalog as it is now: what a function such as {@code to_regclass} remembers does
   * not change while a transaction waits for its turn.
   */
  @Override
  public boolean hasTable(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select exists (select from pg_class where relname = ? and pg_table_is_visible(oid))")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  @Override
  public void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void alone(Connection connection, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      run(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
