package dev.dewey.sql;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * For backends: a queue as a transaction of the caller's sees it, which it queues by; all else the
 * broker does as ever. For the thread that has the transaction.
 */
public final class TransactionView implements Broker {
  private final Broker broker;
  private final Consumer<List<NewMessage>> transaction;

  /**
   * Shows a queue.
   *
   * @param broker of the queue
   * @param transaction puts messages on it
   */
  public TransactionView(Broker broker, Consumer<List<NewMessage>> transaction) {
    this.broker = broker;
    this.transaction = transaction;
  }

  @Override
  public void enqueue(List<NewMessage> batch) {
    transaction.accept(batch);
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
  public CompletableFuture<Void> resultNews(TaskId id) {
    return broker.resultNews(id);
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
