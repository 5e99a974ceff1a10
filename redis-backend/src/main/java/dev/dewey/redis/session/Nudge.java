package dev.dewey.redis.session;

import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.RedisFailure;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a wait at the server when something becomes due.
 *
 * <p>An idle server looks at its own clock ten times a second only, so that a wait it ends by
 * itself ends up to 100 ms late.
 */
public final class Nudge implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Nudge.class);

  private final Store store;
  private final ScheduledThreadPoolExecutor timer;

  /** Makes one for a queue; its thread starts when it is first used. */
  public Nudge(Store store) {
    this.store = store;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "dewey-" + store.name() + "-due");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Ends a wait after some nanoseconds, unless it is cancelled. */
  Future<?> after(long nanos) {
    return timer.schedule(this::nudge, nanos, TimeUnit.NANOSECONDS);
  }

  private void nudge() {
    try {
      byte[] wake = store.keys().wake();
      store.connections().command(jedis -> jedis.zadd(wake, 0, Store.MARKER));
    } catch (RedisFailure e) {
      log.debug("A wait at {} could not be ended in time; it ends by itself.", store, e);
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
