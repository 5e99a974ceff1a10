package dev.dewey.redis;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.TaskId;
import dev.dewey.redis.broker.Letters;
import dev.dewey.redis.broker.Overview;
import dev.dewey.redis.broker.Producer;
import dev.dewey.redis.broker.ResultWatch;
import dev.dewey.redis.broker.Scripts;
import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.Keys;
import dev.dewey.redis.session.Nudge;
import dev.dewey.redis.session.RedisSession;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A queue on Redis that loses nothing: with its schedule, results and dead letters, and every
 * guarantee.
 *
 * <p>All that one queue has lies in one slot of a cluster, under keys that begin with {@code
 * dewey:{name}}. The ready messages are the list of {@link RedisQueue}, so any client queues a call
 * by one {@code LPUSH}. A step of a consumer is a script, whole or not at all; times are those of
 * the server's clock. It connects when it is first used. When a connection breaks, an exception
 * says what is known, and the next call connects anew.
 *
 * <p>For use by many threads.
 */
public final class RedisBroker implements Broker {
  private static final Scripts SCRIPTS = Scripts.read();

  private final Store store;
  private final Connections connections;
  private final Producer producer;
  private final Nudge nudge;
  private final ResultWatch results;
  private final Letters letters;
  private final Overview overview;

  /**
   * Names a queue on a server, for any number of messages.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public RedisBroker(String queue, RedisConnection connection) {
    this(null, queue, connection, SCRIPTS);
  }

  /**
   * Names a queue on a server, for so many messages; the limit binds those who queue by this
   * broker, not what consumers put back.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public RedisBroker(String queue, RedisConnection connection, QueueLimit limit) {
    this(Objects.requireNonNull(limit, "limit"), queue, connection, SCRIPTS);
  }

  /** Takes its steps by scripts of somebody's own. */
  RedisBroker(
      @Nullable QueueLimit limit, String queue, RedisConnection connection, Scripts scripts) {
    this.connections = connection.open();
    this.store = Store.of(Keys.checkName("a queue", queue), connections, scripts);
    this.producer = new Producer(store, limit);
    this.nudge = new Nudge(store);
    this.results = new ResultWatch(store);
    this.letters = new Letters(store);
    this.overview = new Overview(store);
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
  public Session open(SessionSpec spec) {
    return RedisSession.open(store, spec, nudge);
  }

  @Override
  public byte @Nullable [] peekResult(TaskId id) {
    byte[] key = store.keys().result(id);
    try {
      return connections.<byte @Nullable []>command(jedis -> jedis.get(key));
    } catch (RedisFailure e) {
      String unread = "the result of task %s could not be read".formatted(id);
      throw new DataStoreGetException(e.tell(unread, unread, "Ask again."), e);
    }
  }

  @Override
  public byte @Nullable [] takeResult(TaskId id) {
    byte[] key = store.keys().result(id);
    try {
      return connections.<byte @Nullable []>command(jedis -> jedis.getDel(key));
    } catch (RedisFailure e) {
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
    } catch (RedisFailure e) {
      String unread = "the result of task %s could not be waited for".formatted(id);
      throw new DataStoreGetException(e.tell(unread, unread, "Wait again."), e);
    }
  }

  @Override
  public CompletableFuture<Void> resultNews(TaskId id) {
    try {
      return results.news(id);
    } catch (RedisFailure e) {
      String untold = "nobody can be told of the result of task %s".formatted(id);
      throw new DataStoreGetException(e.tell(untold, untold, "Ask again."), e);
    }
  }

  @Override
  public QueueCounts counts() {
    try {
      return overview.counts();
    } catch (RedisFailure e) {
      throw unread("the messages of %s could not be counted", e);
    }
  }

  @Override
  public Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    try {
      return letters.page(cursor, limit);
    } catch (RedisFailure e) {
      throw unread("the dead letters of %s could not be listed", e);
    }
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    try {
      return Letters.isNumber(key) && producer.revive(key, again);
    } catch (RedisFailure e) {
      throw unwritten("a dead letter of %s was %sretried", "Look whether it is still there.", e);
    }
  }

  @Override
  public boolean deleteDead(String key) {
    try {
      return Letters.isNumber(key) && letters.delete(key);
    } catch (RedisFailure e) {
      throw unwritten("a dead letter of %s was %sdeleted", "Delete it again.", e);
    }
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    try {
      return producer.tick(command, at, message);
    } catch (RedisFailure e) {
      throw unwritten(
          "a periodic command of %s was %squeued", "Queue it again: a minute counts once.", e);
    }
  }

  @Override
  public @Nullable Instant lastTick(String command) {
    try {
      return overview.lastTick(command);
    } catch (RedisFailure e) {
      throw unread("the last minute of a periodic command of %s could not be read", e);
    }
  }

  private QueueWriteException unwritten(String what, String thenDo, RedisFailure e) {
    String not = what.formatted(store, "not ");
    String unknown = "it is unknown whether " + what.formatted(store, "");
    return new QueueWriteException(e.tell(not, unknown, thenDo), e);
  }

  private QueueReadException unread(String what, RedisFailure e) {
    String unread = what.formatted(store);
    return new QueueReadException(e.tell(unread, unread, "Ask again."), e);
  }

  /**
   * {@inheritDoc} What consumers have in hand stays there. The server is searched for results,
   * which takes the longer the more keys it has.
   */
  @Override
  public void flush() {
    try {
      overview.flush();
    } catch (RedisFailure e) {
      throw unwritten("%s was %semptied", "Flush it again.", e);
    }
  }

  @Override
  public void close() {
    nudge.close();
    results.close();
    connections.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return store.toString();
  }
}
