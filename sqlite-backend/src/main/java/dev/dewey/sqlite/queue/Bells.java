package dev.dewey.sqlite.queue;

import dev.dewey.message.TaskId;
import dev.dewey.sqlite.file.Writer.Audience;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes who waits for work or for a result, at once if it comes from this process. */
final class Bells implements Audience {
  /** Wakes who waits for a change. */
  static final class Bell {
    private final Lock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private long rung;

    /** How often it has rung: to be asked before looking, so that nothing is missed. */
    long rung() {
      lock.lock();
      try {
        return rung;
      } finally {
        lock.unlock();
      }
    }

    void ring() {
      lock.lock();
      try {
        rung++;
        change.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** Waits until it has rung more often, or a time has passed. */
    void await(long heard, long nanos) throws InterruptedException {
      long left = nanos;
      lock.lockInterruptibly();
      try {
        while (rung == heard && left > 0) {
          left = change.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private static final class Watched {
    private final Bell bell = new Bell();
    private int waiters;
  }

  private final Bell work = new Bell();
  private final AtomicInteger waiters = new AtomicInteger();
  private final Map<TaskId, Watched> results = new HashMap<>();

  Bell work() {
    return work;
  }

  void beginWait() {
    waiters.incrementAndGet();
  }

  void endWait() {
    waiters.decrementAndGet();
  }

  Bell beginWaitFor(TaskId id) {
    beginWait();
    synchronized (results) {
      Watched watched = results.computeIfAbsent(id, each -> new Watched());
      watched.waiters++;
      return watched.bell;
    }
  }

  void endWaitFor(TaskId id) {
    endWait();
    synchronized (results) {
      results.computeIfPresent(id, (each, watched) -> --watched.waiters == 0 ? null : watched);
    }
  }

  /** Tells of results that were stored. */
  void stored(Collection<TaskId> ids) {
    synchronized (results) {
      if (!results.isEmpty()) {
        for (TaskId id : ids) {
          Watched watched = results.get(id);
          if (watched != null) {
            watched.bell.ring();
          }
        }
      }
    }
  }

  @Override
  public boolean waits() {
    return waiters.get() > 0;
  }

  @Override
  public void othersWrote() {
    work.ring();
    synchronized (results) {
      results.values().forEach(watched -> watched.bell.ring());
    }
  }
}
