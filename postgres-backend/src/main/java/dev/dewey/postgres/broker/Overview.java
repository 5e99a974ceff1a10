package dev.dewey.postgres.broker;

import dev.dewey.broker.QueueCounts;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at a queue as a whole, and empties it. */
public final class Overview {
  private static final Sql COUNTS = Sql.read("broker/counts.sql");
  private static final Sql FLUSH = Sql.read("broker/flush.sql");
  private static final Sql LAST_TICK =
      Sql.of("select at from dewey_tick where queue = :queue and command = :command");

  private final Store store;

  /** Names a queue. */
  public Overview(Store store) {
    this.store = store;
  }

  /** Counts all messages at one moment. */
  public QueueCounts counts() throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    return store.connections().once(connection -> count(connection, values));
  }

  private static QueueCounts count(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = COUNTS.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new QueueCounts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
    }
  }

  /** Returns the latest minute of a periodic command, or null. */
  public @Nullable Instant lastTick(String command) throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    values.put("command", command);
    return store.connections().<@Nullable Instant>once(connection -> minute(connection, values));
  }

  private static @Nullable Instant minute(
      Connection connection, Map<String, @Nullable Object> values) throws SQLException {
    try (PreparedStatement statement = LAST_TICK.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getObject(1, OffsetDateTime.class).toInstant() : null;
    }
  }

  /** Removes what waits, what is dead, all results, idempotency keys and ticks. */
  public void flush() throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    store.connections().once(connection -> FLUSH.update(connection, values));
  }
}
