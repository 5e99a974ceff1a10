package dev.dewey.sqlite.queue;

import java.util.concurrent.TimeUnit;

/** Wakes who waits for a change. */
final class Bell {
  private long rung;

  /** How often it has rung: to be asked before looking, so that nothing is missed. */
  synchronized long rung() {
    return rung;
  }

  synchronized void ring() {
    rung++;
    notifyAll();
  }

  /** Waits until it has rung more often, or a time has passed. */
  synchronized void await(long heard, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (rung == heard) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
