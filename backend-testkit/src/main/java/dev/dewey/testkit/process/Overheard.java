package dev.dewey.testkit.process;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.oracle.Event;
import dev.dewey.testkit.oracle.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A broker as a worker sees it, of whose answers it is noted what they refuse. */
record Overheard(Broker broker, EventLog log) implements Broker {
  @Override
  public Session open(SessionSpec spec) {
    return new Stay(broker.open(spec), log);
  }

  private record Stay(Session session, EventLog log) implements Session {
    @Override
    public Exchange exchange(List<Settlement> settlements, int want) {
      Exchange exchange = session.exchange(settlements, want);
      for (Settlement refused : exchange.refused()) {
        Delivery delivery = refused.delivery();
        log.note(Event.Kind.REFUSED, Messages.id(delivery), delivery.deliveries() + 1);
      }
      return exchange;
    }

    @Override
    public int maxBatch() {
      return session.maxBatch();
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      return session.await(atMost);
    }

    @Override
    public Optional<Exchange> awaitAndFetch(int want, Duration atMost) throws InterruptedException {
      return session.awaitAndFetch(want, atMost);
    }

    @Override
    public void renew() {
      session.renew();
    }

    @Override
    public Broker.Transactional.Settling settling(Delivery delivery) {
      return session.settling(delivery);
    }

    @Override
    public void close() {
      session.close();
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
  public void enqueue(List<NewMessage> batch) {
    broker.enqueue(batch);
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

  @Override
  public void close() {
    broker.close();
  }
}
