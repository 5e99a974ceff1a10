package dev.dewey.sqlite.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does the jobs of all others, as many in one go as wait.
 *
 * <p>It is a platform thread, always: calls into SQLite would pin a virtual one.
 */
final class Clerk {
  /** What a clerk does. */
  interface Office {
    /** Does jobs, and tells each its end. */
    void serve(List<Job<?>> jobs);

    /** Looks around; returns in how many milliseconds to do so again, if there is no job before. */
    long idle();

    /** Lets go of everything. */
    void leave();
  }

  private static final int MOST = 256;

  private final LinkedBlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
  private final Job<?> lookUp = new Job<>(statements -> true);
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
    if (closed) {
      refuseAll();
    }
    return job.await();
  }

  /** Lets it look around soon. */
  void lookUp() {
    jobs.add(lookUp);
  }

  private void work() {
    List<Job<?>> some = new ArrayList<>();
    while (!closed) {
      Job<?> first = next();
      if (first != null) {
        some.add(first);
        jobs.drainTo(some, MOST - 1);
        some.removeIf(job -> job == lookUp);
      }
      if (!some.isEmpty()) {
        office.serve(some);
        some.clear();
      }
    }
    office.leave();
    refuseAll();
  }

  private @Nullable Job<?> next() {
    try {
      return jobs.poll(office.idle(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return null; // nobody has a reason to; what is to be done is done
    }
  }

  private void refuseAll() {
    for (Job<?> job = jobs.poll(); job != null; job = jobs.poll()) {
      job.fail(SqliteFailure.closed());
    }
  }

  /** Ends the thread, after what it does just now. */
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
