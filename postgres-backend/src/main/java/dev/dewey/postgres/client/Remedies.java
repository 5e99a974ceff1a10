package dev.dewey.postgres.client;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to do about what a server answers, by the beginning of its SQLSTATE. */
final class Remedies {
  private static final Map<String, String> BY_STATE =
      Map.ofEntries(
          Map.entry(
              "42P01",
              "Let the tables be created, or run the files that dev.dewey.sql.PrintSchema prints, in the schema of the connection."),
          Map.entry("42501", "Grant the user what docs/postgresql.md lists."),
          Map.entry("25006", "Connect to the primary: this one only reads."),
          Map.entry("28", "Check user and password."),
          Map.entry("3D", "Check the name of the database."),
          Map.entry("531", "Make room on the disk of the server."),
          Map.entry("533", "Let fewer connections be open, or raise max_connections."),
          Map.entry("57014", "Try again; if it stays so, find out what the server waits for."),
          Map.entry("55P03", "Try again; if it stays so, find out who holds the lock."),
          Map.entry("40", "Try again."),
          Map.entry("57P03", "Try again when it has started."));

  private Remedies() {}

  static String of(SQLException e, String otherwise) {
    String state = stateOf(e);
    if (state != null) {
      for (Map.Entry<String, String> each : BY_STATE.entrySet()) {
        if (state.startsWith(each.getKey())) {
          return each.getValue();
        }
      }
    }
    return otherwise;
  }

  /** Whether no answer has come: all answers of a server that goes on have another state. */
  static boolean isBroken(SQLException e) {
    String state = stateOf(e);
    return state == null || state.startsWith("08") || state.startsWith("57P");
  }

  /** Pools wrap what the driver throws. */
  private static @Nullable String stateOf(SQLException e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
