package dev.dewey.redis.client;

import dev.dewey.redis.client.Refusal.Then;
import dev.dewey.retry.Backoff;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connections to one server, or to the node of a cluster that has the keys: some to command,
 * others to wait on.
 *
 * <p>A command is sent once. When its connection breaks, it is given up, with all that lie idle,
 * and nobody sends the command again: it may have been carried out. Only when the server says that
 * it has not, and that it has lost its rank ({@code READONLY}, {@code NOREPLICAS}, {@code
 * UNBLOCKED}), it is sent once more, on a new connection; and that another node of a cluster has
 * the keys, it is sent there, with the same login and the same limits. Connections are made when
 * they are needed; each read and each wait ends in bounded time. For use by many threads.
 */
public final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);

  /** How long a command may block at the server. */
  public static final Duration BLOCK = Duration.ofSeconds(1);

  private static final Duration FAREWELL = BLOCK.plusSeconds(2);

  /** Two seconds in all. */
  private static final Backoff PAUSES =
      new Backoff(2, Duration.ofMillis(20), Duration.ofMillis(500));

  private final Server server;
  private final Backoff pauses;
  private final Route route;
  private final Outage outage;
  private final Dialer dialer;
  private final GenericObjectPool<Line> commanding;
  private final GenericObjectPool<Line> blocking;
  private final Waits waits = new Waits();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Connects to nothing yet. */
  public Connections(Server server) {
    this(server, PAUSES);
  }

  /**
   * Connects to nothing yet.
   *
   * @param pauses how long to wait while a cluster moves keys of a command
   */
  Connections(Server server, Backoff pauses) {
    this.server = server;
    this.pauses = pauses;
    this.route = new Route(server);
    this.outage = new Outage(server.shown(), System::nanoTime);
    this.dialer = new Dialer(server, route, outage);
    this.commanding = dialer.pool(server.connections());
    this.blocking = dialer.pool(-1);
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
    if (isClosed()) {
      throw RedisFailure.closed(server);
    }
    outage.admit();
    Line line = borrow(blocking);
    try {
      listener.accept(line.jedis());
    } catch (JedisDataException e) {
      throw RedisFailure.refused(route.shown(line.node()), RedisFailure.reasonOf(e), e);
    } catch (RuntimeException e) {
      if (!(e.getCause() instanceof SocketTimeoutException)) {
        outage.broke(RedisFailure.reasonOf(e));
        dropIdle();
        throw RedisFailure.unknown(route.shown(line.node()), e);
      }
    } finally {
      giveUp(blocking, line); // what has listened cannot command
    }
  }

  private <T extends @Nullable Object> T send(
      GenericObjectPool<Line> pool, Function<Line, T> command) throws RedisFailure {
    if (isClosed()) {
      throw RedisFailure.closed(server);
    }
    outage.admit();
    try {
      return sendOnce(pool, command);
    } catch (RedisFailure e) {
      return sendAgain(pool, command, e);
    }
  }

  private <T extends @Nullable Object> T sendAgain(
      GenericObjectPool<Line> pool, Function<Line, T> command, RedisFailure first)
      throws RedisFailure {
    Tries tries = new Tries(route, pauses, this::pass);
    RedisFailure last = first;
    while (true) {
      tries.after(last);
      try {
        return last.then() == Then.ASK_THERE
            ? askOnce(route.complete(last.target()), command)
            : sendOnce(pool, command);
      } catch (RedisFailure e) {
        last = e;
      }
    }
  }

  /** Lets some time pass; a close or an interrupt ends it early, and it returns false. */
  private boolean pass(Duration time) {
    try {
      return !closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T extends @Nullable Object> T sendOnce(
      GenericObjectPool<Line> pool, Function<Line, T> command) throws RedisFailure {
    Line line = borrow(pool);
    boolean sound = false;
    try {
      T answer = say(line, command);
      sound = true;
      return answer;
    } catch (RedisFailure e) {
      sound = e.sparesConnection();
      throw e;
    } finally {
      if (sound) {
        pool.returnObject(line);
      } else {
        drop(pool, line);
      }
    }
  }

  /** Asks a node for which the keys are still on their way. */
  private <T extends @Nullable Object> T askOnce(HostAndPort node, Function<Line, T> command)
      throws RedisFailure {
    Line line;
    try {
      line = dialer.asking(node);
    } catch (JedisException e) {
      throw unreachable(node, e);
    }
    try {
      return say(line, command);
    } finally {
      dialer.cut(line);
    }
  }

  private <T extends @Nullable Object> T say(Line line, Function<Line, T> command)
      throws RedisFailure {
    try {
      T answer = command.apply(line);
      outage.over();
      return answer;
    } catch (JedisDataException e) {
      String answer = RedisFailure.reasonOf(e);
      RedisFailure refused = RedisFailure.refused(route.shown(line.node()), answer, e);
      outage.refused(refused.then(), answer);
      throw refused;
    } catch (RuntimeException e) {
      outage.broke(RedisFailure.reasonOf(e));
      throw RedisFailure.unknown(route.shown(line.node()), e);
    }
  }

  private Line borrow(GenericObjectPool<Line> pool) throws RedisFailure {
    HostAndPort node = route.now();
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
      throw pool.isClosed() ? RedisFailure.closed(server) : unreachable(node, e);
    }
  }

  private RedisFailure unreachable(HostAndPort node, Exception e) {
    String reason = RedisFailure.reasonOf(e);
    String remedy =
        e instanceof JedisDataException
            ? Refusal.of(reason).remedy()
            : "Start the server, or correct its address.";
    if (route.isConfigured(node)) {
      outage.failed(reason, remedy);
    } else {
      outage.useless(route.shown(node) + ": " + reason, remedy);
    }
    route.lost(node);
    return RedisFailure.notSent(route.shown(node) + " cannot be reached: " + reason, remedy, e);
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
    if (!isClosed()) {
      closing.countDown();
      outage.close();
      waits.endAll(FAREWELL, this::unblock);
    }
    commanding.close();
    blocking.close();
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  /** At another node the number is somebody else's; what waits there ends by itself. */
  private void unblock(Line waiting) throws RedisFailure {
    if (waiting.node().equals(route.now())) {
      outage.admit();
      sendOnce(commanding, line -> line.jedis().clientUnblock(waiting.id()));
    }
  }

  /** Names the server. */
  @Override
  public String toString() {
    return "connections to " + server;
  }
}
