package dev.dewey.delivery;

import dev.dewey.broker.Session;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the broker while there is nothing to fetch, so that the fetcher stays free to settle.
 *
 * <p>A broker that wakes is asked again after a second, in case a foreign producer did not wake it;
 * at one that does not, each wait is longer than the last until work is found.
 */
final class Lookout implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Lookout.class);

  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final Session session;
  private final Backoff polling;
  private final Runnable found;
  private final Signal wanted = new Signal();
  private final Signal stopped = new Signal();
  private volatile boolean watching;
  private volatile boolean running = true;
  private volatile Duration wait;

  Lookout(Session session, Backoff polling, Runnable found) {
    this.session = session;
    this.polling = polling;
    this.found = found;
    this.wait = polling.initialDelay();
  }

  /** Asks to be told, once, when there may be work. */
  void watch() {
    watching = true;
    wanted.raise();
  }

  /** Tells that work came, so that the next one is probably near. */
  void foundWork() {
    wait = polling.initialDelay();
  }

  void stop() {
    running = false;
    wanted.raise();
    stopped.raise();
  }

  @Override
  public void run() {
    while (running) {
      try {
        if (watching) {
          look();
        } else {
          wanted.await(FOR_EVER);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() throws InterruptedException {
    Duration next = polling.after(wait);
    try {
      session.await(wait);
      wait = next;
      watching = false;
      found.run();
    } catch (RuntimeException | Error e) {
      log.debug("Waiting for work failed; the fetcher finds out and tries again.", e);
      watching = false;
      found.run();
      // Exchanges may succeed while waiting fails; without a pause the two would spin.
      stopped.await(wait);
      wait = next;
    }
  }
}
