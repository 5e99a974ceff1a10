package dev.dewey.sqlite.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs, as many in one go as wait: in the thread that brings the first of them, if the desk is
 * free, so that nobody has to be woken; else in a thread of its own.
 *
 * <p>They are platform threads, always: calls into SQLite would pin a virtual one.
 */
final class Clerk {
  /** What a clerk does; one thread at a time. */
  interface Office {
    /** Does jobs, and tells each its end. */
    void serve(List<Job<?>> jobs);

    /** Looks around; returns in how many milliseconds to do so again, if there is no job before. */
    long idle();

    /** Lets go of everything. */
    void leave();
  }

  private static final int MOST = 256;

  private final ConcurrentLinkedQueue<Job<?>> jobs = new ConcurrentLinkedQueue<>();
  private final ReentrantLock desk = new ReentrantLock();
  private final Office office;
  private final Thread thread;
  private volatile boolean closed;

  private Clerk(String name, Office office) {
    this.office = office;
    this.thread = new Thread(this::work, name);
    thread.setDaemon(true);
  }

  static Clerk start(String name, Office office) {
    Clerk clerk = new Clerk(name, office);
    clerk.thread.start();
    return clerk;
  }

  <T extends @Nullable Object> T run(Step<T> step) throws SqliteFailure {
    Job<T> job = new Job<>(step);
    jobs.add(job);
    if (isVirtual() || !desk.tryLock()) {
      lookUp();
    } else {
      try {
        serveUntil(job);
      } finally {
        desk.unlock();
      }
    }
    if (closed) {
      refuseAll();
    }
    return job.await();
  }

  /** What a JDK that knows such threads says of them; Java 17 knows none. */
  private static boolean isVirtual() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    return group != null && group.getName().equals("VirtualThreads");
  }

  private void serveUntil(Job<?> last) {
    while (!closed && !last.isOver() && !jobs.isEmpty()) {
      serve();
    }
  }

  /** Does what waits; to be called at the desk. */
  private void serve() {
    List<Job<?>> some = new ArrayList<>();
    for (Job<?> job = jobs.poll(); job != null; job = some.size() < MOST ? jobs.poll() : null) {
      some.add(job);
    }
    if (!some.isEmpty()) {
      office.serve(some);
    }
  }

  /** Lets its own thread look around soon. */
  void lookUp() {
    LockSupport.unpark(thread);
  }

  private void work() {
    while (!closed) {
      long idle = turn();
      if (jobs.isEmpty() && !closed) {
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(idle));
      }
    }
    desk.lock();
    try {
      office.leave();
    } finally {
      desk.unlock();
    }
    refuseAll();
  }

  private long turn() {
    desk.lock();
    try {
      serve();
      return jobs.isEmpty() ? office.idle() : 0;
    } finally {
      desk.unlock();
    }
  }

  private void refuseAll() {
    for (Job<?> job = jobs.poll(); job != null; job = jobs.poll()) {
      job.fail(SqliteFailure.closed());
    }
  }

  /** Ends the thread, after what is done just now. */
  void close() {
    closed = true;
    lookUp();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    refuseAll();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
