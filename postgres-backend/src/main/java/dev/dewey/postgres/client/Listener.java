package dev.dewey.postgres.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears, by one connection, in which queues there may be something new.
 *
 * <p>What was said while the connection was away is lost, so whoever waits looks now and then, too.
 * A queue is called by its number, so its name may be as long as it likes.
 */
public final class Listener implements AutoCloseable {
  /** The channel for all queues: what is called begins with the number of a queue. */
  public static final String CHANNEL = "dewey";

  /** Who is called; and must be quick. */
  public interface Ear {
    /** Hears what it listens for. */
    void hear();

    /** Hears that something may have been said while nobody listened. */
    void mayHaveMissed();
  }

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final int GLANCE_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final Connections connections;
  private final Map<String, Set<Ear>> ears = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;
  private final CountDownLatch end = new CountDownLatch(1);

  /** Listens from the first registration on. */
  public Listener(Connections connections) {
    this.connections = connections;
  }

  /** Calls somebody when there may be something new of a kind. */
  public synchronized void register(String call, Ear ear) {
    ears.computeIfAbsent(call, each -> new CopyOnWriteArraySet<>()).add(ear);
    if (thread == null && !isClosed()) {
      Thread started = new Thread(this::run, "dewey-listener");
      started.setDaemon(true);
      started.start();
      thread = started;
    }
  }

  /** Calls somebody no more. */
  public synchronized void forget(String call, Ear ear) {
    ears.getOrDefault(call, Set.of()).remove(ear);
  }

  private void run() {
    while (!isClosed()) {
      try (Connection lent = connections.lend()) {
        connection = lent;
        listen(lent);
      } catch (PostgresFailure | SQLException | RuntimeException e) {
        log.debug("Not listening to {} for a moment; whoever waits looks.", connections, e);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        log.trace("Nobody listens any more.");
      }
    } catch (InterruptedException e) {
      log.debug("Woken, to listen or to end.");
    }
  }

  private boolean isClosed() {
    return end.getCount() == 0;
  }

  private void listen(Connection lent) throws SQLException {
    lent.setAutoCommit(true);
    try (Statement statement = lent.createStatement()) {
      statement.execute("listen " + CHANNEL);
      ears.values().forEach(some -> some.forEach(Ear::mayHaveMissed));
      PGConnection events = lent.unwrap(PGConnection.class);
      while (!isClosed()) {
        PGNotification[] heard = events.getNotifications(GLANCE_MILLIS);
        if (heard.length == 0) {
          statement.execute("select 1"); // a dead connection says nothing either
        }
        for (PGNotification each : heard) {
          ears.getOrDefault(each.getParameter(), Set.of()).forEach(Ear::hear);
        }
      }
      statement.execute("unlisten " + CHANNEL);
    }
  }

  /** Ends listening; the connection goes back. */
  @Override
  public synchronized void close() {
    end.countDown();
    if (thread != null) {
      thread.interrupt();
    }
    Connection lent = connection;
    if (lent != null) {
      try {
        lent.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("The connection that listened has not ended by itself.", e);
      }
    }
  }
}
