package dev.dewey.sqlite.queue;

import dev.dewey.broker.QueueCounts;
import dev.dewey.sqlite.file.SqliteFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Looks at a queue as a whole, and empties it. */
public final class Overview {
  private static final String COUNTS =
      """
      select
        (select count(*) from dewey_task where queue = ?1 and state = 0),
        (select count(*) from dewey_task where queue = ?1 and state = 1 and due <= ?2),
        (select count(*) from dewey_task where queue = ?1 and state = 1 and due > ?2),
        (select count(*) from dewey_task task, dewey_consumer consumer
          where consumer.queue = ?1 and task.holder = consumer.id and task.state = 2),
        (select count(*) from dewey_letter where queue = ?1)""";

  private final Store store;

  /** Looks at a queue. */
  public Overview(Store store) {
    this.store = store;
  }

  /** Counts all messages at one moment. */
  public QueueCounts counts() throws SqliteFailure {
    QueueCounts counts =
        store.<@Nullable QueueCounts>read(
            rows ->
                rows.first(
                    COUNTS,
                    row ->
                        new QueueCounts(
                            row.getLong(1) + row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)),
                    store.id(),
                    store.now()));
    return counts == null ? new QueueCounts(0, 0, 0, 0) : counts;
  }

  /** Returns the latest minute of a periodic command, or null. */
  public @Nullable Instant lastTick(String command) throws SqliteFailure {
    Long minute =
        store.<@Nullable Long>read(
            rows ->
                rows.number(
                    "select minute from dewey_tick where queue = ? and command = ?",
                    store.id(),
                    command));
    return minute == null ? null : Instant.ofEpochMilli(minute);
  }

  /** Removes what waits, what is dead, all results, idempotency keys and ticks. */
  public void flush() throws SqliteFailure {
    store.change(
        change -> {
          change.rows.update(
              "delete from dewey_task where queue = ? and state in (0, 1)", change.queue);
          for (String table :
              new String[] {"dewey_letter", "dewey_result", "dewey_key", "dewey_tick"}) {
            change.rows.update("delete from " + table + " where queue = ?", change.queue);
          }
          return true;
        });
  }
}
