package dev.dewey.consumer;

import dev.dewey.Invoker;
import java.util.concurrent.CountDownLatch;
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
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;
  private boolean closing;
  private volatile boolean drained;

  private Consumer(String queue, Crew crew) {
    this.queue = queue;
    this.crew = crew;
    this.hook = new Thread(this::close, "dewey-" + queue + "-shutdown");
  }

  /** Starts the description of a consumer of an invoker's queue. */
  public static ConsumerBuilder builder(Invoker invoker) {
    return new ConsumerBuilder(invoker);
  }

  static Consumer start(String queue, Crew crew) {
    Consumer consumer = new Consumer(queue, crew);
    Runtime.getRuntime().addShutdownHook(consumer.hook);
    crew.start();
    return consumer;
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
