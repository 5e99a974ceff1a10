package dev.dewey.sqlite;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.TaskId;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sqlite.file.SqliteFailure;
import dev.dewey.sqlite.queue.Letters;
import dev.dewey.sqlite.queue.Overview;
import dev.dewey.sqlite.queue.Producer;
import dev.dewey.sqlite.queue.Results;
import dev.dewey.sqlite.queue.SqliteSession;
import dev.dewey.sqlite.queue.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue in a file that loses nothing: with its schedule, results and dead letters, and every
 * guarantee. There is no server.
 *
 * <p>Any number of queues share a file, and any number of processes of one machine share a queue:
 * open it by the same path, on a local disk. Every step is a transaction, whole or not at all;
 * steps of several threads share one. Work that comes from this broker wakes a consumer at once,
 * and what comes from another process within 50 ms. Beside the file lie two of SQLite's own, {@code
 * -wal} and {@code -shm}, which belong to it.
 *
 * <p>For use by many threads. It has two threads of its own, until it is closed.
 */
public final class SqliteBroker implements Broker.Transactional {
  private final Store store;
  private final Producer producer;
  private final Results results;
  private final Letters letters;
  private final Overview overview;

  SqliteBroker(Store store, @Nullable QueueLimit limit) {
    this.store = store;
    this.producer = new Producer(store, limit);
    this.results = new Results(store);
    this.letters = new Letters(store);
    this.overview = new Overview(store);
  }

  /**
   * Opens a queue in a file, and creates what is missing.
   *
   * @param queue its name: 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   * @throws dev.dewey.spi.QueueException if the file cannot be opened
   */
  public static SqliteBroker open(Path path, String queue) {
    return builder(path, queue).open();
  }

  /** Starts a broker with settings of its own. */
  public static SqliteBrokerBuilder builder(Path path, String queue) {
    return new SqliteBrokerBuilder(path, queue);
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public Set<Guarantee> guarantees() {
    return EnumSet.allOf(Guarantee.class);
  }

  /**
   * {@inheritDoc} A batch is one step, of any size.
   *
   * @throws QueueWriteException if it is not written: nothing of it is
   * @throws dev.dewey.spi.QueueFullException if a limit leaves no room for it
   */
  @Override
  public void enqueue(List<NewMessage> batch) {
    try {
      producer.enqueue(batch);
    } catch (SqliteFailure e) {
      String what = batch.size() == 1 ? "a message" : batch.size() + " messages";
      throw new QueueWriteException(e.tell("%s could not be put on %s".formatted(what, store)), e);
    }
  }

  @Override
  public Broker in(Connection connection) {
    return CallersTransaction.view(this, producer, connection);
  }

  @Override
  public Session open(SessionSpec spec) {
    return SqliteSession.open(store, spec);
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    try {
      return results.peek(id);
    } catch (SqliteFailure e) {
      throw unread("the result of task %s could not be read", id, e);
    }
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    try {
      return results.take(id);
    } catch (SqliteFailure e) {
      throw unread("the result of task %s was not taken", id, e);
    }
  }

  @Override
  public void awaitResult(TaskId id, Duration atMost) throws InterruptedException {
    try {
      results.await(id, atMost);
    } catch (SqliteFailure e) {
      throw unread("the result of task %s could not be waited for", id, e);
    }
  }

  private static DataStoreGetException unread(String what, TaskId id, SqliteFailure e) {
    return new DataStoreGetException(e.tell(what.formatted(id)), e);
  }

  @Override
  public QueueCounts counts() {
    try {
      return overview.counts();
    } catch (SqliteFailure e) {
      throw unread("the messages of %s could not be counted", e);
    }
  }

  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    try {
      return letters.page(cursor, limit);
    } catch (SqliteFailure e) {
      throw unread("the dead letters of %s could not be listed", e);
    }
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    try {
      return letters.revive(key, again);
    } catch (SqliteFailure e) {
      throw unwritten("a dead letter of %s was not retried", e);
    }
  }

  @Override
  public boolean deleteDead(String key) {
    try {
      return letters.delete(key);
    } catch (SqliteFailure e) {
      throw unwritten("a dead letter of %s was not deleted", e);
    }
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    try {
      return producer.tick(command, at, message);
    } catch (SqliteFailure e) {
      throw unwritten("a periodic command of %s was not queued", e);
    }
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    try {
      return overview.lastTick(command);
    } catch (SqliteFailure e) {
      throw unread("the last minute of a periodic command of %s could not be read", e);
    }
  }

  /** {@inheritDoc} What consumers have in hand stays there. */
  @Override
  public void flush() {
    try {
      overview.flush();
    } catch (SqliteFailure e) {
      throw unwritten("%s was not emptied", e);
    }
  }

  private QueueWriteException unwritten(String what, SqliteFailure e) {
    return new QueueWriteException(e.tell(what.formatted(store)), e);
  }

  private QueueReadException unread(String what, SqliteFailure e) {
    return new QueueReadException(e.tell(what.formatted(store)), e);
  }

  @Override
  public void close() {
    store.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return store.toString();
  }
}
