package dev.dewey.testkit.broken;

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

/** A broker that leaves everything to another one, to be given a mistake. */
class WrappedBroker implements Broker {
  private final Broker broker;

  WrappedBroker(Broker broker) {
    this.broker = broker;
  }

  Session wrapped(Session session) {
    return session;
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
  public void enqueue(List<NewMessage> batch) {
    broker.enqueue(batch);
  }

  @Override
  public Session open(SessionSpec spec) {
    return wrapped(broker.open(spec));
  }

  @Override
  public byte[] peekResult(TaskId id) {
    return broker.peekResult(id);
  }

  @Override
  public byte[] takeResult(TaskId id) {
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
  public Page<DeadLetter> deadLetters(String cursor, int limit) {
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
  public Instant lastTick(String command) {
    return broker.lastTick(command);
  }

  @Override
  public void flush() {
    broker.flush();
  }

  @Override
  public void close() {
    broker.close();
  }
}
