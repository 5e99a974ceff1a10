package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.Listener;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes whoever waits for something of a queue: in this process at once, in others by a
 * notification.
 *
 * <p>A notification takes a lock that all of a server's databases share, so there are at most
 * twenty in a second, outside of any transaction; whoever hears none looks for itself within a
 * second.
 */
public final class Bell implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bell.class);
  private static final Sql NOTIFY =
      Sql.of("select pg_notify('" + Listener.CHANNEL + "', :call::text)");
  private static final long APART_NANOS = 50_000_000;

  private final Store store;
  private final @Nullable Listener listener;
  private final String sound;
  private final Listener.Ear ear = new Hearing();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Condition toTell = lock.newCondition();
  private long rings;
  private long heard = System.nanoTime() - Long.MAX_VALUE / 2;
  private boolean pending;
  private boolean closed;
  private boolean listening;
  private @Nullable Thread teller;
  private long notified = System.nanoTime() - APART_NANOS;

  /**
   * Hangs a bell at a queue, which tells of messages.
   *
   * @param listener who hears other processes, or null if nobody does
   */
  public Bell(Store store, @Nullable Listener listener) {
    this(store, listener, "");
  }

  /**
   * Hangs one that tells of something else.
   *
   * @param sound what others know it by
   */
  Bell(Store store, @Nullable Listener listener, String sound) {
    this.store = store;
    this.listener = listener;
    this.sound = sound;
  }

  /** Tells that there may be something new. */
  public void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
      if (!pending && !closed) {
        pending = true;
        toTell.signal();
        if (teller == null) {
          Thread started = new Thread(this::tell, "dewey-bell " + store.name());
          started.setDaemon(true);
          started.start();
          teller = started;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private final class Hearing implements Listener.Ear {
    @Override
    public void hear() {
      lock.lock();
      try {
        heard = System.nanoTime();
      } finally {
        lock.unlock();
      }
      wake();
    }

    @Override
    public void mayHaveMissed() {
      wake();
    }
  }

  /** Whether a process was heard within so many nanoseconds. */
  boolean wasHeard(long nanos) {
    lock.lock();
    try {
      return System.nanoTime() - heard < nanos;
    } finally {
      lock.unlock();
    }
  }

  /** Tells this process, and no other. */
  void wake() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a notification may be sent in a transaction now, and notes that one is. */
  boolean mayNotify() {
    lock.lock();
    try {
      long now = System.nanoTime();
      if (now - notified < APART_NANOS) {
        return false;
      }
      notified = now;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void tell() {
    try {
      while (awaitPending()) {
        try {
          String call = call();
          store.connections().once(connection -> send(connection, call));
        } catch (PostgresFailure e) {
          log.debug("Other consumers of {} were not told, and look for themselves.", store, e);
        }
      }
    } catch (InterruptedException e) {
      log.debug("Nobody is told any more of {}.", store);
    }
  }

  private String call() throws PostgresFailure {
    return store.number() + sound;
  }

  /** Tells those who listen, when a transaction is committed. */
  void send(Connection connection) throws SQLException, PostgresFailure {
    send(connection, call());
  }

  private static boolean send(Connection connection, String call) throws SQLException {
    try (PreparedStatement statement = NOTIFY.on(connection, Map.of("call", call))) {
      return statement.execute();
    }
  }

  private boolean awaitPending() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && (!pending || System.nanoTime() - notified < APART_NANOS)) {
        if (pending) {
          toTell.awaitNanos(APART_NANOS - (System.nanoTime() - notified));
        } else {
          toTell.await();
        }
      }
      pending = false;
      notified = System.nanoTime();
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** How often it has rung so far; to be asked before looking, and handed to {@link #await}. */
  public long rings() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it has rung more often than that, or a time has passed; returns whether it has. */
  public boolean await(long ringsBefore, long nanos) throws InterruptedException, PostgresFailure {
    listen();
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (rings == ringsBefore && left > 0 && !closed) {
        left = rung.awaitNanos(left);
      }
      return rings != ringsBefore;
    } finally {
      lock.unlock();
    }
  }

  /** Begins to hear other processes, if anybody does. */
  void listen() throws PostgresFailure {
    Listener ears = listener;
    if (ears == null) {
      return;
    }
    String call = call();
    lock.lock();
    try {
      if (listening || closed) {
        return;
      }
      listening = true;
    } finally {
      lock.unlock();
    }
    ears.register(call, ear);
  }

  /** Tells, and hears, no more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      rung.signalAll();
      toTell.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (listener != null && listening) {
        listener.forget(call(), ear);
      }
    } catch (PostgresFailure e) {
      log.debug("{} was never used.", store, e);
    }
  }
}
