package dev.dewey.composed;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.TaskId;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.NoResultStoreException;
import dev.dewey.spi.QueueWriteException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A broker made of a {@link BaseQueue} and stores: the seed's assembly, and its promises.
 *
 * <p>What a consumer runs when it dies is lost, since the queue has given it away. Calls for later
 * go on the queue at once; the consumer that reads one keeps it until it is due, in the task store
 * under the consumer's name, so that the consumer finds it there when it starts again. Without a
 * task store that schedule lives in memory only. Results stay as long as the result store keeps
 * them. Dead letters go to a second queue, or else to the log at level ERROR with their bytes.
 */
public final class ComposedBroker implements Broker {
  private final Parts parts;

  private ComposedBroker(Parts parts) {
    this.parts = parts;
  }

  /** The parts of a composed broker. */
  record Parts(
      BaseQueue queue,
      @Nullable BaseDataStore results,
      @Nullable BaseDataStore tasks,
      @Nullable BaseQueue dead,
      InstantSource clock) {}

  /** Starts with a queue. */
  public static Builder builder(BaseQueue queue) {
    return new Builder(queue);
  }

  /** Collects the parts. Used by one thread. */
  public static final class Builder {
    private final BaseQueue queue;
    private @Nullable BaseDataStore results;
    private @Nullable BaseDataStore tasks;
    private @Nullable BaseQueue dead;
    private InstantSource clock = InstantSource.system();

    private Builder(BaseQueue queue) {
      this.queue = queue;
    }

    /** Where results go; without one nothing can be asked of a call. */
    public Builder resultStore(BaseDataStore store) {
      results = store;
      return this;
    }

    /** Where consumers keep what is not due yet. */
    public Builder taskStore(BaseDataStore store) {
      tasks = store;
      return this;
    }

    /** Where messages go that can never run. */
    public Builder deadLetters(BaseQueue letters) {
      dead = letters;
      return this;
    }

    /** By which calls become due; the default is the system's. */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /** Returns the broker. */
    public ComposedBroker build() {
      return new ComposedBroker(new Parts(queue, results, tasks, dead, clock));
    }
  }

  @Override
  public String name() {
    return parts.queue().name();
  }

  @Override
  public Set<Guarantee> guarantees() {
    Set<Guarantee> guarantees = EnumSet.noneOf(Guarantee.class);
    if (parts.results() != null) {
      guarantees.add(Guarantee.RESULTS);
    }
    if (parts.queue().blocking()) {
      guarantees.add(Guarantee.WAKE);
    }
    return guarantees;
  }

  /** {@inheritDoc} Due times travel inside the messages; idempotency keys are not looked at. */
  @Override
  public void enqueue(List<NewMessage> batch) {
    batch.forEach(this::checkPriority);
    batch.forEach(message -> parts.queue().write(message.bytes()));
  }

  private void checkPriority(NewMessage message) {
    if (message.priority() != 0) {
      throw new QueueWriteException(
          "priority %d cannot be kept, because queue %s is first in, first out. Queue the call without a priority, or use a broker that guarantees PRIORITY."
              .formatted(message.priority(), name()));
    }
  }

  @Override
  public Session open(SessionSpec spec) {
    return new ComposedSession(parts, SavedSchedule.open(parts.tasks(), spec.consumer()));
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    return results().peek(id.value());
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    return results().get(id.value());
  }

  private BaseDataStore results() {
    BaseDataStore results = parts.results();
    if (results == null) {
      throw new NoResultStoreException(
          "queue %s stores no results. Give its invoker a result store: Invoker.builder(queue).resultStore(…)."
              .formatted(name()));
    }
    return results;
  }

  /** {@inheritDoc} The store cannot tell, so this waits for the whole time. */
  @Override
  public void awaitResult(TaskId id, Duration atMost) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(atMost.toNanos());
  }

  /** {@inheritDoc} Knows of the waiting ones only; what consumers hold is in their processes. */
  @Override
  public QueueCounts counts() {
    BaseQueue dead = parts.dead();
    return new QueueCounts(parts.queue().length(), 0, 0, dead == null ? 0 : dead.length());
  }

  /** {@inheritDoc} A queue cannot be listed: the page is always empty. */
  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    return new Page<>(List.of(), null);
  }

  /** {@inheritDoc} A queue cannot be searched: no letter is ever found. */
  @Override
  public boolean retryDead(String key, NewMessage again) {
    return false;
  }

  /** {@inheritDoc} A queue cannot be searched: no letter is ever found. */
  @Override
  public boolean deleteDead(String key) {
    return false;
  }

  /** {@inheritDoc} A queue remembers nothing: let one consumer tick, and no other. */
  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    enqueue(List.of(message));
    return true;
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    return null;
  }

  @Override
  public void flush() {
    parts.queue().flush();
    flush(parts.results());
    flush(parts.tasks());
    if (parts.dead() != null) {
      parts.dead().flush();
    }
  }

  private static void flush(@Nullable BaseDataStore store) {
    if (store != null) {
      store.flush();
    }
  }

  @Override
  public void close() {
    parts.queue().close();
    close(parts.results());
    close(parts.tasks());
    if (parts.dead() != null) {
      parts.dead().close();
    }
  }

  private static void close(@Nullable BaseDataStore store) {
    if (store != null) {
      store.close();
    }
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "queue " + name();
  }
}
