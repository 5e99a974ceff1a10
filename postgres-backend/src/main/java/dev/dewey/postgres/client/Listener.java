package dev.dewey.postgres.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
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
  /** The channel for all queues: a queue has its number for a payload. */
  public static final String CHANNEL = "dewey";

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final int GLANCE_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final Connections connections;
  private final Map<String, Set<Runnable>> waiters = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  /** Listens from the first registration on. */
  public Listener(Connections connections) {
    this.connections = connections;
  }

  /** Calls somebody, who must be quick, when there may be something new in a queue. */
  public synchronized void register(int queue, Runnable waiter) {
    waiters.computeIfAbsent(String.valueOf(queue), each -> new CopyOnWriteArraySet<>()).add(waiter);
    if (thread == null && !closed) {
      Thread started = new Thread(this::run, "dewey-listener");
      started.setDaemon(true);
      started.start();
      thread = started;
    }
  }

  /** Calls somebody no more. */
  public synchronized void forget(int queue, Runnable waiter) {
    waiters.getOrDefault(String.valueOf(queue), Set.of()).remove(waiter);
  }

  private void run() {
    while (!closed) {
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
      if (!closed) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      log.debug("Woken, to listen or to end.");
    }
  }

  private void listen(Connection lent) throws SQLException {
    lent.setAutoCommit(true);
    try (Statement statement = lent.createStatement()) {
      statement.execute("listen " + CHANNEL);
      waiters.values().forEach(queue -> queue.forEach(Runnable::run)); // what was missed
      PGConnection events = lent.unwrap(PGConnection.class);
      while (!closed) {
        PGNotification[] heard = events.getNotifications(GLANCE_MILLIS);
        if (heard.length == 0) {
          statement.execute("select 1"); // a dead connection says nothing either
        }
        for (PGNotification each : heard) {
          waiters.getOrDefault(each.getParameter(), Set.of()).forEach(Runnable::run);
        }
      }
      statement.execute("unlisten " + CHANNEL);
    }
  }

  /** Ends listening; the connection goes back. */
  @Override
  public synchronized void close() {
    closed = true;
    Connection lent = connection;
    if (thread != null && lent != null) {
      thread.interrupt();
      try {
        lent.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("The connection that listened has not ended by itself.", e);
      }
    }
  }
}
