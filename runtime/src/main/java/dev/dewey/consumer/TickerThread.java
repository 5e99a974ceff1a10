package dev.dewey.consumer;

import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ticks when a minute begins, and looks at the clock each second, in case somebody sets it. */
final class TickerThread implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TickerThread.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PeriodicTicker ticker;
  private final InstantSource clock;
  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);

  TickerThread(String queue, PeriodicTicker ticker, InstantSource clock) {
    this.ticker = ticker;
    this.clock = clock;
    this.thread = new Thread(this, "dewey-" + queue + "-ticker");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Lets no further tick begin. */
  void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    Duration wait = Duration.ZERO;
    try {
      while (!stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        tick();
        Duration untilNext = Duration.between(clock.instant(), ticker.nextMinute());
        wait = untilNext.compareTo(LOOK) < 0 ? untilNext : LOOK;
      }
    } catch (InterruptedException e) {
      log.debug("Interrupted, and so ends.");
    }
  }

  private void tick() {
    try {
      ticker.tick();
    } catch (QueueException e) {
      log.warn("Periodic commands could not be queued; the next try is in a second.", e);
    } catch (RuntimeException | Error e) {
      log.error("Ticking broke down; the next try is in a second.", e);
    }
  }
}
