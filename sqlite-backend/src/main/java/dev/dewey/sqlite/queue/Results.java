package dev.dewey.sqlite.queue;

import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.sqlite.file.SqliteFailure;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The results of a queue. */
public final class Results {
  private final Store store;

  /** Names those of a queue. */
  public Results(Store store) {
    this.store = store;
  }

  static void put(Change change, StoredResult result) throws SQLException {
    change.rows.update(
        "insert or replace into dewey_result (queue, task, until, bytes) values (?, ?, ?, ?)",
        change.queue,
        result.id().value(),
        change.after(result.ttl()),
        result.bytes());
    change.hasResult(result.id());
  }

  /** Reads a result; null if there is none. */
  public byte @Nullable [] peek(TaskId id) throws SqliteFailure {
    return store.<byte @Nullable []>read(
        rows ->
            rows.<byte[]>first(
                "select bytes from dewey_result where queue = ? and task = ? and until > ?",
                row -> row.getBytes(1),
                store.id(),
                id.value(),
                store.now()));
  }

  /** Reads and removes a result; null if there is none. */
  public byte @Nullable [] take(TaskId id) throws SqliteFailure {
    if (peek(id) == null) {
      return null; // and nothing is written
    }
    return store.<byte @Nullable []>change(
        change -> {
          byte[] bytes =
              change.rows.<byte[]>first(
                  "select bytes from dewey_result where queue = ? and task = ? and until > ?",
                  row -> row.getBytes(1),
                  change.queue,
                  id.value(),
                  change.now);
          change.rows.update(
              "delete from dewey_result where queue = ? and task = ?", change.queue, id.value());
          return bytes;
        });
  }

  /** Waits until a result is there, or a time has passed. */
  public void await(TaskId id, Duration atMost) throws SqliteFailure, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Bells.Bell bell = store.bells().beginWaitFor(id);
    try {
      store.lookOut();
      while (true) {
        long heard = bell.rung();
        long left = end - System.nanoTime();
        if (left <= 0 || peek(id) != null) {
          return;
        }
        bell.await(heard, left);
      }
    } finally {
      store.bells().endWaitFor(id);
    }
  }
}
