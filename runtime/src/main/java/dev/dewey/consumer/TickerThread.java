package dev.dewey.consumer;

import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ticks when a minute begins, and looks at the clock each second, in case somebody sets it. */
final class TickerThread implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TickerThread.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PeriodicTicker ticker;
  private final InstantSource clock;
  private final Signal stop = new Signal();
  private volatile boolean running = true;

  TickerThread(PeriodicTicker ticker, InstantSource clock) {
    this.ticker = ticker;
    this.clock = clock;
  }

  void stop() {
    running = false;
    stop.raise();
  }

  @Override
  public void run() {
    while (running) {
      try {
        tick();
        Duration wait = Duration.between(clock.instant(), ticker.nextMinute());
        stop.await(wait.compareTo(LOOK) < 0 ? wait : LOOK);
      } catch (InterruptedException e) {
        return;
      }
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
