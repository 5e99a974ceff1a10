package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.Listener;
import dev.dewey.postgres.client.PostgresFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Wakes whoever waits for a result when some are stored: in this process at once; in others by a
 * notification, for as long as one of them says that it waits. Else nothing is sent.
 */
public final class ResultBell implements AutoCloseable {
  private static final long ASK_AGAIN = Duration.ofSeconds(2).toNanos();
  private static final long HEED = Duration.ofSeconds(5).toNanos();

  private final Bell stored;
  private final Bell asked;
  private final boolean hears;
  private long lastAsked = System.nanoTime() - ASK_AGAIN;

  /**
   * Hangs one at a queue.
   *
   * @param listener who hears other processes, or null if nobody does
   */
  public ResultBell(Store store, @Nullable Listener listener) {
    this.stored = new Bell(store, listener, "!");
    this.asked = new Bell(store, listener, "?");
    this.hears = listener != null;
  }

  /** Whether other processes are heard. */
  boolean hears() {
    return hears;
  }

  /** Begins to hear who waits; to be called by those who store results. */
  public void heed() throws PostgresFailure {
    asked.listen();
  }

  /** Tells that results were stored. */
  public void ring() {
    if (asked.wasHeard(HEED)) {
      stored.ring();
    } else {
      stored.wake();
    }
  }

  /** How often it has rung so far; to be asked before looking, and handed to {@link #await}. */
  long rings() {
    return stored.rings();
  }

  /** Says to other processes that this one waits, unless that was said just now. */
  void ask() {
    if (hears && isTimeToAsk()) {
      asked.ring();
    }
  }

  private synchronized boolean isTimeToAsk() {
    long now = System.nanoTime();
    if (now - lastAsked < ASK_AGAIN) {
      return false;
    }
    lastAsked = now;
    return true;
  }

  /** Waits until it has rung more often than that, or a time has passed. */
  void await(long ringsBefore, long nanos) throws InterruptedException, PostgresFailure {
    stored.await(ringsBefore, nanos);
  }

  /** Tells, and hears, no more. */
  @Override
  public void close() {
    stored.close();
    asked.close();
  }
}
