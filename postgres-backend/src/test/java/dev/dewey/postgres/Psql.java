package dev.dewey.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Somebody else at the same server. */
final class Psql {
  private Psql() {}

  static String byPort(String url, int port) {
    return url.replaceFirst(":[0-9]+/", ":" + port + "/");
  }

  static Connection connect(String url) {
    try {
      return DriverManager.getConnection("jdbc:" + url.replace("dewey@", "") + "?user=dewey");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server's clock shows. */
  static Instant now(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
