package dev.dewey.redis.session;

import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.client.RoundTrip;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.resps.Tuple;
import redis.clients.jedis.util.KeyValue;

/**
 * Waits for the wake marker, which each producer sets: of those who wait, one takes it and looks.
 *
 * <p>A message that a foreign client pushed wakes nobody; it is found within a second.
 */
final class Waiting {
  private static final long NEVER = Long.MAX_VALUE;

  /** Older servers round 1 ms down to 0, which to them is for ever. */
  private static final long LEAST = 5_000_000;

  private final Store store;
  private final Nudge nudge;
  private volatile boolean woken;
  private volatile long due = NEVER;

  Waiting(Store store, Nudge nudge) {
    this.store = store;
    this.nudge = nudge;
  }

  /** Hears when something becomes due, in milliseconds from now; -1 for never. */
  void knows(long untilDue) {
    due = untilDue < 0 ? NEVER : System.nanoTime() + untilDue * 1_000_000;
  }

  /** Returns whether a marker was taken since this was last asked. */
  boolean woken() {
    boolean was = woken;
    if (was) {
      woken = false;
    }
    return was;
  }

  /** Waits until there may be work; returns whether there may be. */
  boolean await(Duration atMost) throws InterruptedException, RedisFailure {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (isDue()) {
        return true;
      }
      long now = System.nanoTime();
      if (end - now <= 0) {
        return false;
      }
      if (block(Math.min(end - now, Connections.BLOCK.toNanos()))) {
        woken = true;
        return true;
      }
      if (end - System.nanoTime() > 0 && pushed()) {
        return true;
      }
    }
  }

  /** Returns whether something has become due since an exchange told when; says it once. */
  boolean isDue() {
    boolean is = due != NEVER && due - System.nanoTime() <= 0;
    if (is) {
      due = NEVER; // until the next exchange says more
    }
    return is;
  }

  private boolean block(long nanos) throws RedisFailure {
    byte[] wake = store.keys().wake();
    KeyValue<byte[], Tuple> marker =
        this.<@Nullable KeyValue<byte[], Tuple>>block(
            nanos, seconds -> jedis -> jedis.bzpopmin(seconds, wake));
    return marker != null;
  }

  /** Waits for the marker once, and has a script run right then, marker or not. */
  @Nullable Object run(LuaScript script, List<byte[]> keys, List<byte[]> args, Duration atMost)
      throws RedisFailure {
    byte[] wake = store.keys().wake();
    return this.<@Nullable Object>block(
        Math.min(atMost.toNanos(), Connections.BLOCK.toNanos()),
        seconds ->
            script.after(
                new RoundTrip().with(Command.BZPOPMIN, wake, Protocol.toByteArray(seconds)),
                keys,
                args));
  }

  private <T extends @Nullable Object> T block(long nanos, DoubleFunction<Function<Jedis, T>> wait)
      throws RedisFailure {
    long untilDue = due == NEVER ? NEVER : Math.max(0, due - System.nanoTime());
    @Nullable Future<?> nudging = untilDue < nanos ? nudge.after(untilDue) : null;
    double seconds = Math.max(nanos, LEAST) / 1e9;
    try {
      return store.connections().block(wait.apply(seconds));
    } finally {
      if (nudging != null) {
        nudging.cancel(false);
      }
    }
  }

  private boolean pushed() throws RedisFailure {
    byte[] ready = store.keys().ready();
    return store.connections().command(jedis -> jedis.exists(ready));
  }
}
