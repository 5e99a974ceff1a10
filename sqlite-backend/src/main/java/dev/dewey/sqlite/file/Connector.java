package dev.dewey.sqlite.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/** Connects to a file. */
public interface Connector {
  /** Where the file is. */
  Path path();

  /** Opens a connection, which never waits for others by itself. */
  Connection connect() throws SQLException;

  /**
   * Connects to a file of this machine.
   *
   * @param synchronous what SQLite calls it: {@code full} or {@code normal}
   */
  static Connector to(Path path, String synchronous) {
    return new Local(path.toAbsolutePath().normalize(), synchronous);
  }

  /** A file of this machine. */
  record Local(Path path, String synchronous) implements Connector {
    @Override
    public Connection connect() throws SQLException {
      SQLiteDataSource source = new SQLiteDataSource();
      source.setUrl("jdbc:sqlite:" + path);
      source.setBusyTimeout(0); // we wait ourselves, and fairly
      Connection connection = source.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma synchronous = " + synchronous);
        statement.execute("pragma fullfsync = on"); // or macOS only asks its disk to
        statement.execute("pragma temp_store = memory");
      }
      return connection;
    }
  }
}
