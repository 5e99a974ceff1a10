package dev.dewey.sqlite.queue;

import dev.dewey.broker.NewMessage;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.sqlite.file.SqliteFailure;
import dev.dewey.sqlite.file.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts messages on a queue. */
public final class Producer {
  private static final long KEYS_KEPT = Duration.ofDays(1).toMillis();

  private static final String WAITING =
      """
      select
        (select count(*) from (select 1 from dewey_task where queue = ?1 and state = 0 limit ?2))
        + (select count(*) from (select 1 from dewey_task where queue = ?1 and state = 1 limit ?2))""";

  private final Store store;
  private final @Nullable QueueLimit limit;

  /** Makes one for a queue, with a limit or without. */
  public Producer(Store store, @Nullable QueueLimit limit) {
    this.store = store;
    this.limit = limit;
  }

  /**
   * Puts messages on the queue, as one step.
   *
   * @throws QueueFullException if there is no room for them
   */
  public void enqueue(List<NewMessage> batch) throws SqliteFailure {
    if (limit == null) {
      store.change(
          change -> {
            enqueue(change, batch);
            return true;
          });
    } else {
      limit.bring(batch.size(), store.toString(), () -> offer(batch, limit.messages()));
    }
  }

  /** Puts messages on the queue if there is room; returns whether there was. */
  private boolean offer(List<NewMessage> batch, int room) throws SqliteFailure {
    return store.change(
        change -> {
          Long waiting = change.rows.number(WAITING, change.queue, (long) room);
          boolean fits = waiting != null && waiting + batch.size() <= room;
          if (fits) {
            enqueue(change, batch);
          }
          return fits || isKnown(change, batch);
        });
  }

  /** Whether each message has a key that was seen: then there is nothing to find room for. */
  private static boolean isKnown(Change change, List<NewMessage> batch) throws SQLException {
    for (NewMessage message : batch) {
      String key = message.idempotencyKey();
      if (key == null
          || change.rows.number(
                  "select 1 from dewey_key where queue = ? and name = ? and until > ?",
                  change.queue,
                  key,
                  change.now)
              == null) {
        return false;
      }
    }
    return true;
  }

  /** Puts messages on the queue by a transaction of somebody else. */
  public void enqueue(Statements rows, List<NewMessage> batch) throws SQLException {
    enqueue(store.begin(rows), batch);
  }

  private static void enqueue(Change change, List<NewMessage> batch) throws SQLException {
    Tasks tasks = new Tasks(change);
    for (NewMessage message : batch) {
      String key = message.idempotencyKey();
      if (key == null || isNew(change, key)) {
        tasks.add(message);
      }
    }
  }

  private static boolean isNew(Change change, String key) throws SQLException {
    return change.rows.update(
            """
            insert into dewey_key (queue, name, until) values (?, ?, ?)
              on conflict (queue, name) do update set until = excluded.until where until <= ?""",
            change.queue,
            key,
            change.now + KEYS_KEPT,
            change.now)
        == 1;
  }

  /** Queues a periodic command for a minute; returns whether that had not been done. */
  public boolean tick(String command, Instant at, NewMessage message) throws SqliteFailure {
    return store.change(
        change -> {
          boolean isLater =
              change.rows.update(
                      """
                      insert into dewey_tick (queue, command, minute) values (?, ?, ?)
                        on conflict (queue, command) do update set minute = excluded.minute
                        where minute < excluded.minute""",
                      change.queue,
                      command,
                      at.toEpochMilli())
                  == 1;
          if (isLater) {
            new Tasks(change).add(message);
          }
          return isLater;
        });
  }
}
