package dev.dewey.redis.client;

import dev.dewey.redis.client.Refusal.Then;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * The connections to one server: some to command, others to wait on.
 *
 * <p>A command is sent once. When its connection breaks, it is given up, with all that lie idle,
 * and nobody sends the command again: it may have been carried out. Only when the server says that
 * it has not, and that it has lost its rank ({@code READONLY}, {@code NOREPLICAS}, {@code
 * UNBLOCKED}), it is sent once more, on a new connection. Connections are made when they are
 * needed; each read and each wait ends in bounded time. For use by many threads.
 */
public final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);

  /** How long a command may block at the server. */
  public static final Duration BLOCK = Duration.ofSeconds(1);

  private static final Duration FAREWELL = BLOCK.plusSeconds(2);
  private static final Duration UNUSED = Duration.ofMinutes(1);

  private final Server server;
  private final Outage outage;
  private final GenericObjectPool<Line> commanding;
  private final GenericObjectPool<Line> blocking;
  private final Waits waits = new Waits();
  private volatile boolean closed;

  /** Connects to nothing yet. */
  public Connections(Server server) {
    this.server = server;
    this.outage = new Outage(server.shown(), System::nanoTime);
    Dialer dialer = new Dialer(server, outage);
    this.commanding = new GenericObjectPool<>(dialer, pool(server, server.connections()));
    this.blocking = new GenericObjectPool<>(dialer, pool(server, -1));
  }

  private static GenericObjectPoolConfig<Line> pool(Server server, int most) {
    GenericObjectPoolConfig<Line> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(most);
    config.setMaxIdle(most);
    config.setMaxWait(server.patience());
    config.setTestOnBorrow(true);
    config.setTimeBetweenEvictionRuns(UNUSED.dividedBy(2));
    config.setMinEvictableIdleDuration(UNUSED);
    config.setJmxEnabled(false);
    return config;
  }

  /** Sends a command that is answered at once. */
  public <T extends @Nullable Object> T command(Function<Jedis, T> command) throws RedisFailure {
    return send(commanding, line -> command.apply(line.jedis()));
  }

  /**
   * Sends a command that blocks for up to {@link #BLOCK} at the server. While the server is out of
   * reach this waits for the next try first, about as long. {@link #close} ends it early.
   */
  public <T extends @Nullable Object> T block(Function<Jedis, T> command) throws RedisFailure {
    outage.await(BLOCK);
    return send(
        blocking,
        line -> {
          line.identify();
          waits.begin(line);
          try {
            return command.apply(line.jedis());
          } finally {
            waits.end(line);
          }
        });
  }

  /**
   * Listens on a connection for as long as the listener likes, or until nothing has come for as
   * long as an answer to a command that blocks may take. While the server is out of reach this
   * waits for the next try first, up to {@link #BLOCK}.
   */
  public void listen(Consumer<Jedis> listener) throws RedisFailure {
    outage.await(BLOCK);
    if (closed) {
      throw RedisFailure.closed(server);
    }
    Line line = borrow(blocking);
    try {
      listener.accept(line.jedis());
    } catch (JedisDataException e) {
      throw RedisFailure.refused(server, RedisFailure.reasonOf(e), e);
    } catch (RuntimeException e) {
      if (!(e.getCause() instanceof SocketTimeoutException)) {
        outage.broke(RedisFailure.reasonOf(e));
        dropIdle();
        throw RedisFailure.unknown(server, e);
      }
    } finally {
      giveUp(blocking, line); // what has listened cannot command
    }
  }

  private <T extends @Nullable Object> T send(
      GenericObjectPool<Line> pool, Function<Line, T> command) throws RedisFailure {
    if (closed) {
      throw RedisFailure.closed(server);
    }
    try {
      return sendOnce(pool, command);
    } catch (RedisFailure e) {
      if (e.then() != Then.ONCE_MORE) {
        throw e;
      }
      log.warn(
          "{}: connections are dropped, and the command is sent once more on a new one.",
          e.getMessage());
    }
    return sendOnce(pool, command);
  }

  private <T extends @Nullable Object> T sendOnce(
      GenericObjectPool<Line> pool, Function<Line, T> command) throws RedisFailure {
    Line line = borrow(pool);
    boolean sound = false;
    try {
      T answer = command.apply(line);
      sound = true;
      outage.over();
      return answer;
    } catch (JedisDataException e) {
      String answer = RedisFailure.reasonOf(e);
      sound = Refusal.of(answer).then() == Then.NOTHING;
      hear(answer);
      throw RedisFailure.refused(server, answer, e);
    } catch (RuntimeException e) {
      outage.broke(RedisFailure.reasonOf(e));
      throw RedisFailure.unknown(server, e);
    } finally {
      if (sound) {
        pool.returnObject(line);
      } else {
        drop(pool, line);
      }
    }
  }

  private void hear(String answer) {
    Refusal refusal = Refusal.of(answer);
    if (refusal.then() == Then.LATER) {
      outage.failed(answer, refusal.remedy());
    } else {
      outage.over();
    }
  }

  private Line borrow(GenericObjectPool<Line> pool) throws RedisFailure {
    outage.admit();
    try {
      return pool.borrowObject();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RedisFailure.notSent(
          "the wait for a free connection to " + server + " was interrupted", "Try again.", e);
    } catch (NoSuchElementException e) {
      throw RedisFailure.notSent(
          "all %d connections to %s stayed in use".formatted(server.connections(), server),
          "Raise max_connections, or find out what keeps the server busy.",
          e);
    } catch (Exception e) {
      throw pool.isClosed() ? RedisFailure.closed(server) : unreachable(e);
    }
  }

  private RedisFailure unreachable(Exception e) {
    String reason = RedisFailure.reasonOf(e);
    String remedy =
        e instanceof JedisDataException
            ? Refusal.of(reason).remedy()
            : "Start the server, or correct its address.";
    outage.failed(reason, remedy);
    return RedisFailure.notSent(server + " cannot be reached: " + reason, remedy, e);
  }

  /** Drops a connection, and those that lie idle: what has ended one has ended them too. */
  private void drop(GenericObjectPool<Line> pool, Line line) {
    giveUp(pool, line);
    dropIdle();
  }

  private void giveUp(GenericObjectPool<Line> pool, Line line) {
    try {
      pool.invalidateObject(line);
    } catch (Exception e) {
      log.debug("A connection to {} could not be closed.", server, e);
    }
  }

  private void dropIdle() {
    commanding.clear();
    blocking.clear();
  }

  /** Ends waits at the server, lets go of all connections, and makes no new ones. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      outage.close();
      waits.endAll(FAREWELL, id -> sendOnce(commanding, line -> line.jedis().clientUnblock(id)));
    }
    commanding.close();
    blocking.close();
  }

  /** Names the server. */
  @Override
  public String toString() {
    return "connections to " + server;
  }
}
