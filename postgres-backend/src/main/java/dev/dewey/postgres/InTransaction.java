package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.TaskId;
import dev.dewey.postgres.broker.Producer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A queue as a transaction of the caller's sees it: it queues by that one. */
record InTransaction(Broker broker, Producer producer, Connection connection) implements Broker {
  static InTransaction of(Broker broker, Producer producer, Connection connection) {
    try {
      if (!connection.isWrapperFor(PGConnection.class)) {
        throw new IllegalArgumentException(
            "%s cannot queue by this connection, because it does not go to PostgreSQL by its own driver. Pass one to the database of the queue."
                .formatted(broker));
      }
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "%s cannot queue by this connection, because it is in no transaction. Call setAutoCommit(false) first."
                .formatted(broker));
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException("the connection is of no use: " + e.getMessage(), e);
    }
    return new InTransaction(broker, producer, connection);
  }

  @Override
  public void enqueue(List<NewMessage> batch) {
    producer.enqueue(batch, connection);
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

  @Override
  public void close() {
    // the connection is the caller's, and the broker goes on
  }

  @Override
  public String toString() {
    return broker + " by a transaction";
  }
}
