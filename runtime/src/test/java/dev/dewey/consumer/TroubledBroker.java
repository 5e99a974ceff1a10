package dev.dewey.consumer;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.TaskId;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A broker in memory that cannot be reached when a test says so, and counts what is asked. */
final class TroubledBroker implements Broker {
  private final MemoryBroker broker;
  final AtomicInteger exchanges = new AtomicInteger();
  final AtomicInteger awaits = new AtomicInteger();
  final AtomicInteger emptyHanded = new AtomicInteger();
  volatile boolean exchangeFails;
  volatile boolean awaitFails;
  volatile int enqueuesLeft = Integer.MAX_VALUE;
  volatile Error error;

  TroubledBroker(MemoryBroker broker) {
    this.broker = broker;
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
    if (enqueuesLeft <= 0) {
      throw new QueueWriteException("the broker is down");
    }
    enqueuesLeft--;
    broker.enqueue(batch);
  }

  @Override
  public Session open(SessionSpec spec) {
    Session session = broker.open(spec);
    return new Session() {
      @Override
      public Exchange exchange(List<Settlement> settlements, int want) {
        exchanges.incrementAndGet();
        if (settlements.isEmpty() && want == 0) {
          emptyHanded.incrementAndGet();
        }
        Error thrown = error;
        if (thrown != null) {
          error = null;
          throw thrown;
        }
        if (exchangeFails) {
          throw new QueueReadException("the broker is down");
        }
        return session.exchange(settlements, want);
      }

      @Override
      public boolean await(Duration atMost) throws InterruptedException {
        awaits.incrementAndGet();
        if (awaitFails) {
          throw new QueueReadException("the broker is down");
        }
        return session.await(atMost);
      }

      @Override
      public void renew() {
        session.renew();
      }

      @Override
      public void close() {
        session.close();
      }
    };
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
    if (enqueuesLeft <= 0) {
      throw new QueueWriteException("the broker is down");
    }
    enqueuesLeft--;
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
