package dev.dewey.redis.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connections that block at the server, and how to end that without losing what is on its way.
 *
 * <p>To close a socket on which the server may just be answering would lose a message that it has
 * taken off a queue. So the server is asked to end the wait; if it cannot be, the wait ends by
 * itself soon after; only what has not even then is cut.
 */
final class Waits {
  private static final Logger log = LoggerFactory.getLogger(Waits.class);

  /** A wait may begin just after it was to end, so it is asked for again. */
  private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Asks the server to end the wait of a connection. */
  interface Unblock {
    void accept(Line line) throws RedisFailure;
  }

  private final Set<Line> waiting = new HashSet<>();

  synchronized void begin(Line line) {
    waiting.add(line);
  }

  synchronized void end(Line line) {
    waiting.remove(line);
    notifyAll();
  }

  private synchronized Set<Line> now() {
    return Set.copyOf(waiting);
  }

  /** Ends all waits, at the latest after some time; an interrupt does not hurry it. */
  void endAll(Duration atMost, Unblock unblock) {
    long deadline = System.nanoTime() + atMost.toNanos();
    boolean interrupted = false;
    boolean ask = true;
    Set<Line> left = now();
    while (!left.isEmpty() && System.nanoTime() - deadline < 0) {
      ask = ask && ask(left, unblock);
      interrupted |= awaitChange(ask ? ASK_AGAIN_NANOS : deadline - System.nanoTime());
      left = now();
    }
    left.forEach(Waits::cut);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ask(Set<Line> lines, Unblock unblock) {
    try {
      for (Line line : lines) {
        unblock.accept(line);
      }
      return true;
    } catch (RedisFailure e) {
      log.debug("The server cannot be asked to end a wait; it ends by itself.", e);
      return false;
    }
  }

  /** Waits until a wait ends, or for some time; returns whether it was interrupted. */
  private synchronized boolean awaitChange(long nanos) {
    try {
      if (!waiting.isEmpty()) {
        TimeUnit.NANOSECONDS.timedWait(this, nanos);
      }
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static void cut(Line line) {
    log.warn(
        "A wait has not ended by itself and is cut; a message on its way is lost to a plain queue, and runs again at a broker.");
    try {
      line.cut();
    } catch (JedisException e) {
      log.debug("It was cut already.", e);
    }
  }
}
