package dev.dewey.postgres;

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
import dev.dewey.postgres.broker.Bells;
import dev.dewey.postgres.broker.Health;
import dev.dewey.postgres.broker.Letters;
import dev.dewey.postgres.broker.Overview;
import dev.dewey.postgres.broker.Producer;
import dev.dewey.postgres.broker.ResultDays;
import dev.dewey.postgres.broker.Results;
import dev.dewey.postgres.broker.Store;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.session.Place;
import dev.dewey.postgres.session.PostgresSession;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sql.Tables;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue on PostgreSQL that loses nothing: with its schedule, results and dead letters, and every
 * guarantee.
 *
 * <p>What a consumer does in one step is one statement, whole or not at all; times are those of the
 * server's clock. Tables are created when a queue is first used, and so are connections. When a
 * connection breaks, an exception says what is known, and the next call connects anew.
 *
 * <p>For use by many threads.
 */
public final class PostgresBroker implements Broker.Transactional {
  private final PostgresDatabase database;
  private final Store store;
  private final Bells bells;
  private final Producer producer;
  private final Results results;
  private final Letters letters;
  private final Overview overview;
  private final ResultDays days;
  private final Health health;
  private boolean closed;

  /**
   * Names a queue in a database, for any number of messages.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public PostgresBroker(String queue, PostgresDatabase database) {
    this(null, queue, database);
  }

  /**
   * Names a queue in a database, for so many messages; the limit binds those who queue by this
   * broker, not what consumers put back, nor transactions of others.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public PostgresBroker(String queue, PostgresDatabase database, QueueLimit limit) {
    this(Objects.requireNonNull(limit, "limit"), queue, database);
  }

  private PostgresBroker(@Nullable QueueLimit limit, String queue, PostgresDatabase database) {
    String name = MessageLimits.checkName(queue);
    this.database = database;
    PostgresDatabase.Open open = database.open();
    Preparing preparing = new Preparing(open.connections(), database.tables());
    this.store = new Store(name, open.connections(), preparing::run);
    this.bells = Bells.of(store, open.listener());
    this.producer = new Producer(store, bells.work(), limit);
    this.results = new Results(store, bells.results());
    this.letters = new Letters(store);
    this.overview = new Overview(store);
    this.health = new Health(store, Health.Bounds.USUAL);
    this.days =
        new ResultDays(
            store,
            database.tables() == Tables.CREATED ? ResultDays.Right.OURS : ResultDays.Right.OTHERS);
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
   * {@inheritDoc} A thousand messages or some megabytes are one step; a longer batch is several, of
   * which those before the failed one are done.
   *
   * @throws dev.dewey.spi.QueueFullException if a limit leaves no room for them
   * @throws dev.dewey.spi.EnqueueOutcomeUnknownException if the connection broke before an answer
   *     came
   */
  @Override
  public void enqueue(List<NewMessage> batch) {
    producer.enqueue(batch);
  }

  @Override
  public Broker in(Connection connection) {
    return CallersTransaction.view(this, producer, connection);
  }

  @Override
  public Session open(SessionSpec spec) {
    return PostgresSession.open(new Place(store, bells, letters, days, health), spec);
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    try {
      return results.peek(id);
    } catch (PostgresFailure e) {
      String unread = "the result of task %s could not be read".formatted(id);
      throw new DataStoreGetException(e.tell(unread, unread, "Ask again."), e);
    }
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    try {
      return results.take(id);
    } catch (PostgresFailure e) {
      String told =
          e.tell(
              "the result of task %s was not taken".formatted(id),
              "it is unknown whether the result of task %s was taken".formatted(id),
              "If it was, it is gone; peek leaves it there.");
      throw new DataStoreGetException(told, e);
    }
  }

  @Override
  public void awaitResult(TaskId id, Duration atMost) throws InterruptedException {
    try {
      results.await(id, atMost);
    } catch (PostgresFailure e) {
      String unread = "the result of task %s could not be waited for".formatted(id);
      throw new DataStoreGetException(e.tell(unread, unread, "Wait again."), e);
    }
  }

  @Override
  public QueueCounts counts() {
    try {
      return overview.counts();
    } catch (PostgresFailure e) {
      throw unread("the messages of %s could not be counted", e);
    }
  }

  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    try {
      return letters.page(cursor, limit);
    } catch (PostgresFailure e) {
      throw unread("the dead letters of %s could not be listed", e);
    }
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    try {
      return Letters.isNumber(key) && producer.revive(Long.parseLong(key), again);
    } catch (PostgresFailure e) {
      throw unwritten("a dead letter of %s was %sretried", "Look whether it is still there.", e);
    }
  }

  @Override
  public boolean deleteDead(String key) {
    try {
      return Letters.isNumber(key) && letters.delete(Long.parseLong(key));
    } catch (PostgresFailure e) {
      throw unwritten("a dead letter of %s was %sdeleted", "Delete it again.", e);
    }
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    try {
      return producer.tick(command, at, message);
    } catch (PostgresFailure e) {
      throw unwritten(
          "a periodic command of %s was %squeued", "Queue it again: a minute counts once.", e);
    }
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    try {
      return overview.lastTick(command);
    } catch (PostgresFailure e) {
      throw unread("the last minute of a periodic command of %s could not be read", e);
    }
  }

  /**
   * Says what makes the queue slower by and by, and what to do about it: nothing if all is well.
   * Consumers log the same at WARN.
   *
   * @throws QueueReadException if the server cannot be reached
   */
  public List<String> warnings() {
    try {
      return health.warnings();
    } catch (PostgresFailure e) {
      throw unread("how %s is could not be told", e);
    }
  }

  private QueueWriteException unwritten(String what, String thenDo, PostgresFailure e) {
    String not = what.formatted(store, "not ");
    String unknown = "it is unknown whether " + what.formatted(store, "");
    return new QueueWriteException(e.tell(not, unknown, thenDo), e);
  }

  private QueueReadException unread(String what, PostgresFailure e) {
    String unread = what.formatted(store);
    return new QueueReadException(e.tell(unread, unread, "Ask again."), e);
  }

  /** {@inheritDoc} What consumers have in hand stays there. */
  @Override
  public void flush() {
    try {
      overview.flush();
    } catch (PostgresFailure e) {
      throw unwritten("%s was %semptied", "Flush it again.", e);
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      bells.close();
      database.close();
    }
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return store.toString();
  }
}
