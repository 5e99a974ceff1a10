package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What makes a queue slower by and by: above all a transaction that somebody has left open, since
 * the server may clean up nothing that has ended after it began.
 */
public final class Health {
  private static final Sql OLDEST =
      Sql.of(
          "select pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), '?'), coalesce(state, '?'), "
              + "coalesce(extract(epoch from clock_timestamp() - xact_start), 0)::bigint, age(backend_xmin) "
              + "from pg_stat_activity where backend_xmin is not null and pid <> pg_backend_pid() "
              + "order by age(backend_xmin) desc limit 1");
  private static final Sql DEAD =
      Sql.of(
          "select n_dead_tup, n_live_tup from pg_stat_user_tables where relid = 'dewey_task'::regclass");

  /**
   * From where on something is worth a word.
   *
   * @param open how long a transaction may be open
   * @param transactions how many others may have begun meanwhile
   * @param dead how many rows may wait to be cleaned up
   */
  public record Bounds(Duration open, long transactions, long dead) {
    /** What is usual. */
    public static final Bounds USUAL = new Bounds(Duration.ofSeconds(30), 10_000, 200_000);
  }

  private final Store store;
  private final Bounds bounds;

  /** Watches a queue. */
  public Health(Store store, Bounds bounds) {
    this.store = store;
    this.bounds = bounds;
  }

  /** Says what is wrong, and what to do about it; nothing if all is well. */
  public List<String> warnings() throws PostgresFailure {
    return store
        .connections()
        .once(
            connection -> {
              List<String> warnings = new ArrayList<>();
              addOldest(connection, warnings);
              addDead(connection, warnings);
              return warnings;
            });
  }

  private void addOldest(Connection connection, List<String> warnings) throws SQLException {
    try (PreparedStatement statement = OLDEST.on(connection, Map.of());
        ResultSet rows = statement.executeQuery()) {
      if (rows.next()
          && rows.getLong(5) >= bounds.open().toSeconds()
          && rows.getLong(6) >= bounds.transactions()) {
        warnings.add(
            "%s becomes slower, because a transaction has been open for %d s and the server cleans up nothing that has ended since: process %d of user %s, program %s, now %s. Commit it or roll it back, or end it by pg_terminate_backend(%d); idle_in_transaction_session_timeout keeps it from happening again."
                .formatted(
                    store,
                    rows.getLong(5),
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getInt(1)));
      }
    }
  }

  private void addDead(Connection connection, List<String> warnings) throws SQLException {
    try (PreparedStatement statement = DEAD.on(connection, Map.of());
        ResultSet rows = statement.executeQuery()) {
      if (rows.next()
          && rows.getLong(1) >= bounds.dead()
          && rows.getLong(1) >= 4 * rows.getLong(2)) {
        warnings.add(
            "%s becomes slower, because %d rows of dewey_task wait to be cleaned up. See that autovacuum runs, and that no old transaction, replication slot or prepared transaction keeps it from it."
                .formatted(store, rows.getLong(1)));
      }
    }
  }
}
