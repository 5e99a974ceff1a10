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

  static Connection connect(String url) {
    try {
      return DriverManager.getConnection("jdbc:" + url.replace("dewey@", "") + "?user=dewey");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Instant now(String url) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
