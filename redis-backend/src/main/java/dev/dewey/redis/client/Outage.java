package dev.dewey.redis.client;

import dev.dewey.redis.client.Refusal.Then;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether a server can be reached, when the next try is due, and what the log has been told.
 *
 * <p>After a try that failed, the next one waits: 0.1 s, then twice as long each time, up to 2 s,
 * less a random quarter so that consumers do not come back all at once. Until then every command
 * fails without being sent. The log hears of it as the waits grow, then once a minute, and when it
 * is over.
 */
final class Outage {
  private static final Logger log = LoggerFactory.getLogger(Outage.class);

  private static final Backoff BACKOFF =
      new Backoff(2, Duration.ofMillis(100), Duration.ofSeconds(2));
  private static final long REMIND_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final String server;
  private final LongSupplier nanoTime;
  private @Nullable Failing failing;
  private volatile boolean any;
  private boolean closed;

  /** What is known of an outage that goes on. */
  private static final class Failing {
    final long since;
    Duration wait = Duration.ZERO;
    String reason = "";
    String remedy = "";
    boolean untilAnswered;
    long nextTry;
    long told;

    Failing(long since) {
      this.since = since;
      this.nextTry = since;
      this.told = since;
    }
  }

  Outage(String server, LongSupplier nanoTime) {
    this.server = server;
    this.nanoTime = nanoTime;
  }

  /** Lets a command pass, unless the server is to be left alone. */
  void admit() throws RedisFailure {
    if (any) {
      admitToTry();
    }
  }

  private synchronized void admitToTry() throws RedisFailure {
    if (failing == null || failing.wait.isZero()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - failing.nextTry < 0) {
      String reason =
          "%s has been out of reach for %s (%s), and the next try is in %s"
              .formatted(
                  server,
                  seconds(now - failing.since),
                  failing.reason,
                  seconds(failing.nextTry - now));
      throw RedisFailure.notSent(reason, failing.remedy, null);
    }
    failing.nextTry =
        now + jittered(failing.wait); // one tries, the others do not queue up behind it
  }

  /** Hears that a connection broke; whether there can be another is not known yet. */
  synchronized void broke(String reason) {
    if (failing == null) {
      begin(reason);
      log.warn("The connection to {} broke ({}); the next command connects anew.", server, reason);
    }
  }

  /** Hears that the server could not be reached, or asked to be left alone. */
  synchronized void failed(String reason, String remedy) {
    Failing now = failing == null ? begin(reason) : failing;
    Duration before = now.wait;
    now.wait = before.isZero() ? BACKOFF.initialDelay() : BACKOFF.after(before);
    now.reason = reason;
    now.remedy = remedy;
    long time = nanoTime.getAsLong();
    long wait = jittered(now.wait);
    now.nextTry = time + wait;
    if (now.wait.compareTo(before) > 0 || time - now.told >= REMIND_NANOS) {
      now.told = time;
      log.warn("{} cannot be reached ({}); the next try is in {}.", server, reason, seconds(wait));
    }
  }

  /**
   * Hears that the server can be reached and is of no use yet: it is over when a command is
   * answered, and not when a connection stands.
   */
  synchronized void useless(String reason, String remedy) {
    failed(reason, remedy);
    if (failing != null) {
      failing.untilAnswered = true;
    }
  }

  /** Hears what a server answers that has not carried out a command. */
  void refused(Then then, String answer) {
    switch (then) {
      case LATER -> failed(answer, Refusal.of(answer).remedy());
      case WHEN_ANSWERED -> useless(answer, Refusal.of(answer).remedy());
      case GO_THERE, ASK_THERE -> {} // which says nothing about the node that is named
      default -> over();
    }
  }

  private Failing begin(String reason) {
    Failing begun = new Failing(nanoTime.getAsLong());
    begun.reason = reason;
    failing = begun;
    any = true;
    return begun;
  }

  private static long jittered(Duration wait) {
    return wait.toNanos() - ThreadLocalRandom.current().nextLong(wait.toNanos() / 4);
  }

  /** Hears that a connection stands. */
  void connected() {
    if (any) {
      end(false);
    }
  }

  /** Hears that the server answers a command. */
  void over() {
    if (any) {
      end(true);
    }
  }

  private synchronized void end(boolean answered) {
    if (failing != null && (answered || !failing.untilAnswered)) {
      log.info(
          "Connected to {} again after {}.", server, seconds(nanoTime.getAsLong() - failing.since));
      failing = null;
      any = false;
      notifyAll();
    }
  }

  /** Waits until the next try is due, or for some time; a close or an interrupt ends it early. */
  synchronized void await(Duration atMost) {
    long deadline = nanoTime.getAsLong() + atMost.toNanos();
    try {
      while (!closed && failing != null && !failing.wait.isZero()) {
        long now = nanoTime.getAsLong();
        long left = Math.min(failing.nextTry - now, deadline - now);
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all waits. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
