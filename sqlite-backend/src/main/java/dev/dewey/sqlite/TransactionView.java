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
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sqlite.file.Statements;
import dev.dewey.sqlite.queue.Producer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A queue as a transaction of the caller's sees it. For the thread that has the transaction. */
final class TransactionView implements Broker {
  private final Broker broker;
  private final Producer producer;
  private final Connection connection;

  TransactionView(Broker broker, Producer producer, Connection connection) {
    this.broker = broker;
    this.producer = producer;
    this.connection = checked(broker, connection);
  }

  private static Connection checked(Broker broker, Connection connection) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "%s cannot take part in a transaction, because the connection commits each statement by itself. Call setAutoCommit(false) first, and commit() at the end."
                .formatted(broker));
      }
      String product = connection.getMetaData().getDatabaseProductName();
      if (!"SQLite".equals(product)) {
        throw new IllegalArgumentException(
            "%s cannot take part in a transaction of %s, because it lies in a file of SQLite. Open a connection to that file."
                .formatted(broker, product));
      }
      return connection;
    } catch (SQLException e) {
      throw new QueueWriteException(
          "%s cannot take part in a transaction, because its connection fails: %s. Open another one."
              .formatted(broker, e.getMessage()),
          e);
    }
  }

  @Override
  public void enqueue(List<NewMessage> batch) {
    try (Statements rows = new Statements(connection)) {
      producer.enqueue(rows, batch);
    } catch (SQLException e) {
      throw new QueueWriteException(
          "%d messages could not be put on %s in the caller's transaction, because of: %s. Roll it back, and do all of it again."
              .formatted(batch.size(), broker, e.getMessage()),
          e);
    }
  }

  @Override
  public String name() {
    return broker.name();
  }

  @Override
  public Set<Guarantee> guarantees() {
    return broker.guarantees();
  }

  @Override
  public Session open(SessionSpec spec) {
    return broker.open(spec);
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    return broker.peekResult(id);
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    return broker.takeResult(id);
  }

  @Override
  public void awaitResult(TaskId id, Duration atMost) throws InterruptedException {
    broker.awaitResult(id, atMost);
  }

  @Override
  public QueueCounts counts() {
    return broker.counts();
  }

  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    return broker.deadLetters(cursor, limit);
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    return broker.retryDead(key, again);
  }

  @Override
  public boolean deleteDead(String key) {
    return broker.deleteDead(key);
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    return broker.tick(command, at, message);
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    return broker.lastTick(command);
  }

  @Override
  public void flush() {
    broker.flush();
  }

  /** The connection and the broker are the caller's. */
  @Override
  public void close() {}

  /** Names the queue. */
  @Override
  public String toString() {
    return broker.toString();
  }
}
