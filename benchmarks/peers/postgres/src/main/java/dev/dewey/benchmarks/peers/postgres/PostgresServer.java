package dev.dewey.benchmarks.peers.postgres;

import dev.dewey.benchmarks.worker.Worker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server on a free port, which ends with its input.
 *
 * <p>It prints {@value Worker#READY}, its address and what it is, a line each.
 */
public final class PostgresServer {
  private PostgresServer() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, SQLException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      answers.println(Worker.READY);
      answers.println(server.getJdbcUrl("postgres", "postgres"));
      answers.println(about(server));
      answers.flush();
      while (System.in.read() >= 0) {
        // nothing to say to it
      }
    }
  }

  private static String about(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      return "PostgreSQL "
          + setting(connection, "server_version")
          + ", fsync "
          + setting(connection, "fsync")
          + ", synchronous_commit "
          + setting(connection, "synchronous_commit");
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW " + name)) {
      result.next();
      return result.getString(1);
    }
  }
}
