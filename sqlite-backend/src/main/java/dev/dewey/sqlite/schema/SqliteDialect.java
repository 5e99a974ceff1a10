package dev.dewey.sqlite.schema;

import dev.dewey.sql.SchemaDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Applies a schema to a file of SQLite.
 *
 * @param path of the file
 */
public record SqliteDialect(Path path) implements SchemaDialect {
  @Override
  public String database() {
    return "the file " + path;
  }

  @Override
  public boolean hasTable(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from sqlite_master where type = 'table' and name = ?")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** The driver runs one statement at a time; ours end where a line ends. */
  @Override
  public void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : sql.strip().split(";\n")) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void alone(Connection connection, Work work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      try {
        work.run();
        statement.execute("commit");
      } catch (SQLException | RuntimeException e) {
        statement.execute("rollback");
        throw e;
      }
    }
  }
}
