package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.broker.Broker;
import dev.dewey.broker.Session;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DispatchRules;
import dev.dewey.command.DispatchRules.Repertoire;
import dev.dewey.delivery.Crew;
import dev.dewey.delivery.CrewPlan;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the commands of one queue, from {@link ConsumerBuilder#start} until {@link #close}.
 *
 * <p>Any number of consumers, in any number of processes, share a queue. Safe for use by many
 * threads.
 */
public final class Consumer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Consumer.class);

  private final String queue;
  private final Crew crew;
  private final @Nullable TickerThread ticker;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;
  private boolean closing;
  private volatile boolean drained;

  private Consumer(String queue, Crew crew, @Nullable TickerThread ticker) {
    this.queue = queue;
    this.crew = crew;
    this.ticker = ticker;
    this.hook = new Thread(this::close, "dewey-" + queue + "-shutdown");
  }

  /** Starts the description of a consumer of an invoker's queue. */
  public static ConsumerBuilder builder(Invoker invoker) {
    return new ConsumerBuilder(invoker);
  }

  static Consumer start(Invoker invoker, Repertoire repertoire, ConsumerConfig config) {
    Broker broker = invoker.broker();
    String queue = broker.name();
    CrewPlan plan = config.crewPlan(broker.guarantees());
    Session session = broker.open(config.stay().session());
    CommandRegistry commands = repertoire.commands();
    DispatchRules rules = invoker.dispatchRules(commands).withInstances(repertoire.instances());
    Crew crew = new Crew(queue, session, rules, plan);
    TickerThread ticker = null;
    if (config.periodic().fired()) {
      ZoneId zone = config.periodic().zone();
      PeriodicTicker minutes = new PeriodicTicker(invoker, commands, zone);
      ticker = new TickerThread(queue, minutes, invoker.clock());
    }
    return new Consumer(queue, crew, ticker).start();
  }

  private Consumer start() {
    Runtime.getRuntime().addShutdownHook(hook);
    crew.start();
    if (ticker != null) {
      ticker.start();
    }
    return this;
  }

  /**
   * Waits until this consumer is closed: by {@link #close}, or because the process was told to end.
   *
   * @return whether all that ran ended by itself, before the shutdown timeout
   */
  public boolean awaitShutdown() throws InterruptedException {
    closed.await();
    return drained;
  }

  /**
   * Stops: fetches nothing any more, gives back at once what was not started, waits for what runs
   * up to the shutdown timeout, and gives back what has not ended by then. Closing again waits for
   * the first.
   */
  @Override
  public void close() {
    if (first()) {
      log.info("Stopping to consume queue {}; waiting for the commands that run.", queue);
      try {
        if (ticker != null) {
          ticker.stop();
        }
        drained = crew.stop();
        forgetHook();
        log.info("Stopped consuming queue {}.", queue);
      } finally {
        closed.countDown();
      }
      return;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean first() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      log.debug("The process is ending; its hooks stay.");
    }
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "consumer of queue " + queue;
  }
}
