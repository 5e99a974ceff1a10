package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DispatchRules;
import dev.dewey.command.Dispatcher;
import dev.dewey.consumer.ConsumerConfig.Polling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actors of one consumer and their threads: hired, started and sent home in order. */
final class Crew {
  private static final Logger log = LoggerFactory.getLogger(Crew.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final String queue;
  private final Duration shutdownTimeout;
  private final Session session;
  private final WorkBuffer buffer;
  private final Fetcher fetcher;
  private final Thread fetching;
  private final Lookout lookout;
  private final List<TickerThread> tickers = new ArrayList<>();
  private final Map<Worker, Thread> workers = new LinkedHashMap<>();
  private final List<Thread> others = new ArrayList<>();

  Crew(Invoker invoker, CommandRegistry commands, ConsumerConfig config) {
    this.queue = invoker.broker().name();
    this.shutdownTimeout = config.stay().shutdownTimeout();
    this.session = invoker.broker().open(config.stay().session());
    Set<Guarantee> guarantees = invoker.broker().guarantees();
    Signal signal = new Signal();
    Settler settler = new Settler();
    Pace pace = new Pace(config.threads());
    this.buffer = new WorkBuffer(signal::raise);
    this.lookout = new Lookout(session, polling(guarantees, config), this::workMayWait);
    Fetcher.Desk desk = new Fetcher.Desk(session, buffer, settler, pace, lookout);
    this.fetcher = new Fetcher(desk, ahead(guarantees), config.stay().lease(), signal);
    this.fetching = thread("fetcher", fetcher);
    others.add(thread("lookout", lookout));
    hireWorkers(invoker.dispatchRules(commands), config.threads(), settler, pace);
    if (config.periodic().fired()) {
      hireTicker(invoker, new PeriodicTicker(invoker, commands, config.periodic().zone()));
    }
  }

  private static Polling polling(Set<Guarantee> guarantees, ConsumerConfig config) {
    return guarantees.contains(Guarantee.WAKE) ? Lookout.WOKEN : config.polling();
  }

  private static Fetcher.Ahead ahead(Set<Guarantee> guarantees) {
    return guarantees.contains(Guarantee.RECOVERY) ? Fetcher.Ahead.BY_PACE : Fetcher.Ahead.NEVER;
  }

  private void workMayWait() {
    fetcher.workMayWait();
  }

  private void hireWorkers(DispatchRules rules, int count, Settler settler, Pace pace) {
    for (int i = 1; i <= count; i++) {
      Worker worker = new Worker(buffer, new Dispatcher(rules), settler, pace, fetcher::progress);
      workers.put(worker, thread("worker-" + i, worker));
    }
  }

  private void hireTicker(Invoker invoker, PeriodicTicker ticker) {
    TickerThread tick = new TickerThread(ticker, invoker.clock());
    tickers.add(tick);
    others.add(thread("ticker", tick));
  }

  private Thread thread(String role, Runnable actor) {
    Thread thread = new Thread(actor, "dewey-" + queue + "-" + role);
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    workers.values().forEach(Thread::start);
    others.forEach(Thread::start);
    fetching.start();
  }

  /**
   * Sends everybody home: no new work, then no running work, then the last word to the broker.
   * Returns whether no work had to be interrupted.
   */
  boolean stop() {
    tickers.forEach(TickerThread::stop);
    lookout.stop();
    fetcher.stopFetching();
    buffer.close();
    boolean drained = join(workers.values(), shutdownTimeout);
    if (!drained) {
      abandonWorkers();
    }
    fetcher.stop();
    join(List.of(fetching), FAREWELL);
    others.forEach(Thread::interrupt);
    join(others, FAREWELL);
    closeSession();
    return drained;
  }

  private void abandonWorkers() {
    long running = workers.values().stream().filter(Thread::isAlive).count();
    log.warn(
        "{} commands of queue {} have not ended within {}; they are interrupted, and run again elsewhere.",
        running,
        queue,
        shutdownTimeout);
    workers.forEach(
        (worker, thread) -> {
          worker.abandon();
          thread.interrupt();
        });
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
