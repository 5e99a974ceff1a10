package dev.dewey.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** What a schema has to know of the database that it is applied to. */
public interface SchemaDialect {
  /** Names the database in messages, such as {@code the file /var/lib/beans.db}. */
  String database();

  /** Whether a table is there, for this connection to use. */
  boolean hasTable(Connection connection, String table) throws SQLException;

  /** Runs all statements of a file. */
  void run(Connection connection, String sql) throws SQLException;

  /**
   * Runs some work in a transaction: all of it, or nothing; beside nobody else who does the same,
   * also in other processes.
   */
  void alone(Connection connection, Work work) throws SQLException;

  /** What happens in a transaction. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws SQLException;
  }
}
