package dev.dewey.postgres.broker;

import dev.dewey.message.TaskId;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of a queue. Of several under one id, the last one stored counts.
 *
 * <p>Whoever waits for one looks when the bell rings, and anyway: soon at first, then less often.
 */
public final class Results {
  private static final Sql PEEK =
      Sql.of(
          "select value from (select value, ends, number from dewey_result where queue = :queue and id = :id "
              + "order by number desc limit 1) latest where ends > clock_timestamp()");
  private static final Sql TAKE =
      Sql.of(
          "with gone as (delete from dewey_result where queue = :queue and id = :id returning value, ends, number) "
              + "select value from (select value, ends, number from gone "
              + "order by number desc limit 1) latest where ends > clock_timestamp()");

  private static final Duration FIRST_LOOK = Duration.ofMillis(4);
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  /** As often who hears nobody. */
  private static final Duration LAST_LOOK_OF_THE_DEAF = Duration.ofMillis(200);

  /** What comes sooner is not worth a word to others. */
  private static final Duration SOON = Duration.ofMillis(20);

  private final Store store;
  private final ResultBell bell;

  /** Names those of a queue. */
  public Results(Store store, ResultBell bell) {
    this.store = store;
    this.bell = bell;
  }

  /** Returns a result and leaves it there; null if there is none. */
  public byte @Nullable [] peek(TaskId id) throws PostgresFailure {
    return value(PEEK, id);
  }

  /** Returns a result and removes it; null if there is none. */
  public byte @Nullable [] take(TaskId id) throws PostgresFailure {
    return value(TAKE, id);
  }

  private byte @Nullable [] value(Sql sql, TaskId id) throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    values.put("id", id.value());
    return store
        .connections()
        .<byte @Nullable []>once(connection -> first(connection, sql, values));
  }

  private static byte @Nullable [] first(
      Connection connection, Sql sql, Map<String, @Nullable Object> values) throws SQLException {
    try (PreparedStatement statement = sql.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getBytes(1) : null;
    }
  }

  /** Waits until there is a result, or a time has passed. */
  public void await(TaskId id, Duration atMost) throws InterruptedException, PostgresFailure {
    long end = System.nanoTime() + atMost.toNanos();
    long pause = FIRST_LOOK.toNanos();
    long longest = (bell.hears() ? LAST_LOOK : LAST_LOOK_OF_THE_DEAF).toNanos();
    while (true) {
      long rings = bell.rings();
      long left = end - System.nanoTime();
      if (peek(id) != null || left <= 0) {
        return;
      }
      if (pause > SOON.toNanos()) {
        bell.ask();
      }
      bell.await(rings, Math.min(left, pause));
      pause = Math.min(pause * 3 / 2, longest);
    }
  }
}
