package dev.dewey.memory;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.MessageLimits;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultNews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A broker in memory: every guarantee, at the price that all of it ends with the process.
 *
 * <p>Any number of invokers and consumers of one process share an instance.
 */
public final class MemoryBroker implements Broker {
  /** A due time is kept to the millisecond; waking earlier would only spin. */
  private static final long SHORTEST_WAIT = 100_000;

  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final ResultNews news = new ResultNews();
  private final MemoryState state;
  private int workWaiters;

  /** Makes an empty broker by the system's clock. */
  public MemoryBroker(String name) {
    this(name, InstantSource.system());
  }

  /** Makes an empty broker by another clock. */
  public MemoryBroker(String name, InstantSource clock) {
    this.name = MessageLimits.checkName(name);
    this.state = new MemoryState(clock, news);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Guarantee> guarantees() {
    return EnumSet.allOf(Guarantee.class);
  }

  @Override
  public void enqueue(List<NewMessage> batch) {
    lock.lock();
    try {
      batch.forEach(state::enqueue);
      wakeWorkers(batch.size());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Session open(SessionSpec spec) {
    return new MemorySession(this, state.join(spec));
  }

  /** Runs a step on the state alone, then wakes whoever waits for what the step made. */
  <T extends @Nullable Object> T exclusively(Step<T> step) {
    lock.lock();
    try {
      Instant dueBefore = state.nextDue();
      T answer = step.on(state);
      wakeWorkers(state.nextDue().isBefore(dueBefore) ? 1 : state.ready());
      return answer;
    } finally {
      lock.unlock();
    }
  }

  private void wakeWorkers(long messages) {
    if (workWaiters > 0 && messages > 0) {
      work.signalAll();
    }
  }

  /** Waits until something is ready, or a time has passed; returns whether something is. */
  boolean awaitWork(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lockInterruptibly();
    workWaiters++;
    try {
      long left = atMost.toNanos();
      while (state.promoteDue() == 0 && left > 0) {
        long untilDue = state.untilNextDue(Duration.ofNanos(left)).toNanos();
        work.awaitNanos(Math.max(untilDue, SHORTEST_WAIT));
        left = deadline - System.nanoTime();
      }
      return state.ready() > 0;
    } finally {
      workWaiters--;
      lock.unlock();
    }
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    return exclusively(memory -> memory.peekResult(id));
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    return exclusively(memory -> memory.takeResult(id));
  }

  @Override
  public void awaitResult(TaskId id, Duration atMost) throws InterruptedException {
    CompletableFuture<Void> told = resultNews(id);
    ResultNews.await(told, peekResult(id) == null ? atMost : Duration.ZERO);
  }

  @Override
  public CompletableFuture<Void> resultNews(TaskId id) {
    return news.of(id.value());
  }

  @Override
  public QueueCounts counts() {
    return exclusively(MemoryState::counts);
  }

  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    return exclusively(memory -> memory.deadLetters(cursor, limit));
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    return exclusively(memory -> memory.retryDead(key, again));
  }

  @Override
  public boolean deleteDead(String key) {
    return exclusively(memory -> memory.deleteDead(key));
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    return exclusively(memory -> memory.tick(command, at, message));
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    return exclusively(memory -> memory.lastTick(command));
  }

  @Override
  public void flush() {
    exclusively(
        memory -> {
          memory.flush();
          return true;
        });
  }

  @Override
  public void close() {}

  /** Returns the name of the queue. */
  @Override
  public String toString() {
    return "memory queue " + name;
  }

  interface Step<T extends @Nullable Object> {
    T on(MemoryState state);
  }
}
