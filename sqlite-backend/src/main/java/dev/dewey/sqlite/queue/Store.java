package dev.dewey.sqlite.queue;

import dev.dewey.spi.QueueException;
import dev.dewey.sqlite.file.DatabaseFile;
import dev.dewey.sqlite.file.FileSettings;
import dev.dewey.sqlite.file.SqliteFailure;
import dev.dewey.sqlite.file.Statements;
import dev.dewey.sqlite.file.Step;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A queue of a file, open. */
public final class Store implements AutoCloseable {
  private record Changed<T extends @Nullable Object>(Change change, T answer) {}

  private final String name;
  private final long id;
  private final InstantSource clock;
  private final DatabaseFile file;
  private final Bells bells;

  private Store(String name, long id, InstantSource clock, DatabaseFile file, Bells bells) {
    this.name = name;
    this.id = id;
    this.clock = clock;
    this.file = file;
    this.bells = bells;
  }

  /**
   * Opens a queue.
   *
   * @throws QueueException if the file cannot be opened
   */
  public static Store open(String name, FileSettings settings, InstantSource clock) {
    Bells bells = new Bells();
    DatabaseFile file = DatabaseFile.open(settings, bells, name);
    try {
      long id = file.writer().run(rows -> number(rows, name));
      return new Store(name, id, clock, file, bells);
    } catch (SqliteFailure e) {
      file.close();
      throw new QueueException(e.tell("queue %s could not be opened".formatted(name)), e);
    }
  }

  private static long number(Statements rows, String name) throws SQLException {
    Long known = rows.number("select id from dewey_queue where name = ?", name);
    if (known != null) {
      return known;
    }
    rows.update("insert into dewey_queue (name) values (?)", name);
    return number(rows, name);
  }

  /** The name of the queue. */
  public String name() {
    return name;
  }

  /** Changes the queue, as one step, and tells who waits for that. */
  <T extends @Nullable Object> T change(Change.By<T> step) throws SqliteFailure {
    Changed<T> changed =
        file.writer()
            .run(
                rows -> {
                  Change change = begin(rows);
                  T answer = step.on(change);
                  change.finish();
                  return new Changed<T>(change, answer);
                });
    changed.change().tell(bells);
    return changed.answer();
  }

  /** Begins a change in a transaction of somebody else. */
  Change begin(Statements rows) {
    return new Change(rows, id, clock.millis());
  }

  /** Looks at the queue. */
  <T extends @Nullable Object> T read(Step<T> step) throws SqliteFailure {
    return file.reader().run(step);
  }

  long id() {
    return id;
  }

  long now() {
    return clock.millis();
  }

  /** Wakes who waits; whoever does begins by looking out for other processes. */
  Bells bells() {
    return bells;
  }

  /** Begins to look out for what other processes write. */
  void lookOut() {
    file.writer().lookOut();
  }

  @Override
  public void close() {
    file.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "queue " + name;
  }
}
