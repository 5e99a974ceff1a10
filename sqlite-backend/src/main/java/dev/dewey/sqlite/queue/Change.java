package dev.dewey.sqlite.queue;

import dev.dewey.message.TaskId;
import dev.dewey.sqlite.file.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step that changes a queue: when it happens, and whom to tell of it once it counts. */
final class Change {
  /** Later than anything. */
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final List<TaskId> stored = new ArrayList<>();
  private boolean work;
  private boolean buried;

  /** What changes it. */
  final Statements rows;

  /** Which queue. */
  final long queue;

  /** When, in milliseconds. */
  final long now;

  Change(Statements rows, long queue, long now) {
    this.rows = rows;
    this.queue = queue;
    this.now = now;
  }

  /** What a step does, and answers. */
  @FunctionalInterface
  interface By<T extends @Nullable Object> {
    T on(Change change) throws SQLException;
  }

  /** A time as it is stored: rounded up, so that nothing is early. */
  static long millis(Instant time) {
    long seconds = time.getEpochSecond();
    if (seconds > NEVER / 1000) {
      return NEVER;
    }
    return Math.max(seconds, -NEVER / 1000) * 1000 + (time.getNano() + 999_999) / 1_000_000;
  }

  /** So much later than now. */
  long after(Duration delay) {
    return delay.getSeconds() > (NEVER - now) / 1000
        ? NEVER
        : now + delay.plusNanos(999_999).toMillis();
  }

  /** Notes that there is something to fetch, or something sooner than before. */
  void hasWork() {
    work = true;
  }

  /** Notes a result. */
  void hasResult(TaskId id) {
    stored.add(id);
  }

  /** Notes a dead letter. */
  void hasLetter() {
    buried = true;
  }

  /** Does what is done once at the end. */
  void finish() throws SQLException {
    if (buried) {
      Letters.drop(this);
    }
  }

  /** Tells, once it counts. */
  void tell(Bells bells) {
    if (work) {
      bells.work().ring();
    }
    if (!stored.isEmpty()) {
      bells.stored(stored);
    }
  }
}
