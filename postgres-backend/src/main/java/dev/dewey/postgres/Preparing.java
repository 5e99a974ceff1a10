package dev.dewey.postgres;

import dev.dewey.postgres.client.Connections;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.sql.Tables;

/** Sees to it that the tables are there before a queue is first used. */
record Preparing(Connections connections, Tables tables) {
  void run() throws PostgresFailure {
    connections.once(
        connection -> {
          Dialect dialect = new Dialect(connections.toString());
          new PostgresSchema().schema().prepare(connection, dialect, tables);
          return true;
        });
  }
}
