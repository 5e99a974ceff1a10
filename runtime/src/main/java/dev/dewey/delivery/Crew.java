package dev.dewey.delivery;

import dev.dewey.broker.Session;
import dev.dewey.command.DispatchRules;
import dev.dewey.command.Dispatcher;
import dev.dewey.result.Working;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actors of one consumer and their threads: hired, started and sent home in order.
 *
 * <p>Started and stopped once, each by any thread.
 */
public final class Crew {
  private static final Logger log = LoggerFactory.getLogger(Crew.class);

  /** A little longer than the fetcher tries. */
  private static final Duration FAREWELL = Fetcher.FAREWELL.plusSeconds(1);

  private final String queue;
  private final Duration shutdownTimeout;
  private final Session session;
  private final WorkBuffer buffer;
  private final Fetcher fetcher;
  private final Thread fetching;
  private final Lookout lookout;
  private final Thread looking;
  private final ThreadStarter starter;
  private final Working.Crew colleagues;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> working = new ArrayList<>();

  /** Hires a crew that works for a session, which it closes in the end. */
  public Crew(String queue, Session session, DispatchRules rules, CrewPlan plan) {
    this.queue = queue;
    this.shutdownTimeout = plan.shutdownTimeout();
    this.session = session;
    Signal signal = new Signal();
    Settler settler = new Settler(session);
    this.starter = plan.workers().threads();
    Pace pace = new Pace(plan.workers().count(), session.maxBatch());
    this.buffer = new WorkBuffer(signal::raise);
    this.lookout = new Lookout(session, plan.polling(), this::workMayWait);
    Fetcher.Desk desk = new Fetcher.Desk(session, buffer, settler, pace, lookout);
    this.fetcher = new Fetcher(desk, plan, signal);
    this.colleagues = new Working.Crew(queue, plan.workers().count());
    this.fetching = thread("fetcher", fetcher);
    this.looking = thread("lookout", lookout);
    for (int i = 0; i < plan.workers().count(); i++) {
      workers.add(new Worker(buffer, new Dispatcher(rules), settler, pace, fetcher::progress));
    }
  }

  private void workMayWait() {
    fetcher.workMayWait();
  }

  private Thread thread(String role, Runnable actor) {
    Thread thread = new Thread(actor, name(role));
    thread.setDaemon(true);
    return thread;
  }

  private String name(String role) {
    return "dewey-" + queue + "-" + role;
  }

  /** Starts to work. */
  public void start() {
    for (Worker worker : workers) {
      working.add(starter.start(name("worker-" + (working.size() + 1)), colleagues.hire(worker)));
    }
    looking.start();
    fetching.start();
  }

  /**
   * Sends everybody home: no new work, then no running work, then the last word to the broker. What
   * runs longer than the shutdown timeout is interrupted and given back, or given up if it is to
   * run at most once.
   *
   * @return whether no work had to be interrupted
   */
  public boolean stop() {
    lookout.stop();
    fetcher.stopFetching();
    buffer.close();
    boolean drained = join(working, shutdownTimeout);
    if (!drained) {
      abandonWorkers();
    }
    fetcher.stop();
    join(List.of(fetching), FAREWELL);
    looking.interrupt();
    join(List.of(looking), FAREWELL);
    if (fetcher.hasSettled()) {
      closeSession();
    } // else what it holds has run, and may not go back as if it had not: its lease lapses
    return drained;
  }

  private void abandonWorkers() {
    long running = working.stream().filter(Thread::isAlive).count();
    log.warn(
        "{} commands of queue {} have not ended within {}; they are interrupted, and run again elsewhere if they may.",
        running,
        queue,
        shutdownTimeout);
    workers.forEach(Worker::abandon);
    working.forEach(Thread::interrupt);
  }

  private void closeSession() {
    try {
      session.close();
    } catch (RuntimeException e) {
      log.error(
          "The session at queue {} could not be closed; what it holds runs again when its lease has lapsed.",
          queue,
          e);
    }
  }

  /** Waits for threads to end; returns whether they did. */
  private static boolean join(Iterable<Thread> threads, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (Thread thread : threads) {
        long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
        thread.join(left);
        if (thread.isAlive()) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
