package dev.dewey.sqlite.queue;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.message.DeadReason;
import dev.dewey.sqlite.file.SqliteFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters of a queue: the newest 10,000, for 90 days. */
public final class Letters {
  private static final int KEPT = 10_000;
  private static final long KEPT_FOR = Duration.ofDays(90).toMillis();

  private final Store store;

  /** Names those of a queue. */
  public Letters(Store store) {
    this.store = store;
  }

  static void bury(Change change, byte[] message, DeadReason reason, String detail)
      throws SQLException {
    change.rows.update(
        "insert into dewey_letter (queue, reason, detail, at, message) values (?, ?, ?, ?, ?)",
        change.queue,
        reason.name(),
        detail,
        change.now,
        message);
    change.hasLetter();
  }

  /** Drops what is too old, and the oldest of too many. */
  static void drop(Change change) throws SQLException {
    change.rows.update(
        """
        delete from dewey_letter where queue = ? and id <= max(
          coalesce((select id from dewey_letter where queue = ? order by id desc limit 1 offset ?), 0),
          coalesce((select max(id) from
            (select id, at from dewey_letter where queue = ? order by id limit 100) where at < ?), 0))""",
        change.queue,
        change.queue,
        KEPT,
        change.queue,
        change.now - KEPT_FOR);
  }

  /** Lists letters, the newest first; the cursor is the key of the last one seen. */
  public Page<DeadLetter> page(@Nullable String cursor, int limit) throws SqliteFailure {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 letter or more, was " + limit);
    }
    long below = cursor == null ? Long.MAX_VALUE : number(cursor);
    if (below < 0) {
      throw new IllegalArgumentException(
          "%s is no cursor. Pass null, or what the page before says.".formatted(cursor));
    }
    List<DeadLetter> found =
        store.read(
            rows ->
                rows.query(
                    "select id, message, reason, detail, at from dewey_letter where queue = ? and id < ? and at >= ? order by id desc limit ?",
                    Letters::read,
                    store.id(),
                    below,
                    store.now() - KEPT_FOR,
                    (long) limit + 1));
    return found.size() > limit
        ? new Page<>(List.copyOf(found.subList(0, limit)), found.get(limit - 1).key())
        : new Page<>(found, null);
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getString(1),
        row.getBytes(2),
        DeadReason.valueOf(row.getString(3)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /** Removes a letter; returns whether it was there. */
  public boolean delete(String key) throws SqliteFailure {
    return store.change(change -> remove(change, key));
  }

  /** Queues a message in place of a letter; returns whether that was there. */
  public boolean revive(String key, NewMessage again) throws SqliteFailure {
    return store.change(
        change -> {
          boolean there = remove(change, key);
          if (there) {
            new Tasks(change).add(again);
          }
          return there;
        });
  }

  private static boolean remove(Change change, String key) throws SQLException {
    return change.rows.update(
            "delete from dewey_letter where id = ? and queue = ? and at >= ?",
            number(key),
            change.queue,
            change.now - KEPT_FOR)
        == 1;
  }

  /** Of the key of another broker, -1: there is no such letter. */
  private static long number(String key) {
    return key.matches("[0-9]{1,18}") ? Long.parseLong(key) : -1;
  }
}
