package dev.dewey.redis.broker;

import static dev.dewey.redis.keys.BrokerKeys.arg;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.message.TaskId;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.client.RoundTrip;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;

/**
 * Tells those who wait for results when there may be one.
 *
 * <p>While somebody waits, a marker at the server says so, and exchanges publish which results they
 * store; while nobody does, they publish nothing. What is published can be lost with its
 * connection, so whoever waits asks again from time to time.
 */
public final class ResultWatch implements AutoCloseable {
  private static final byte[] HERE = {'1'};
  private static final byte[] PX = arg("PX");

  /** A waiter comes back sooner than this, or waits for nothing any more. */
  private static final Duration MARKED = Duration.ofSeconds(10);

  /** So often a waiter asks, and so keeps marker and subscription up. */
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private final Store store;
  private final byte[] awaited;

  /** Who waits, by the key of the result. */
  private final Map<String, Set<CountDownLatch>> waiters = new ConcurrentHashMap<>();

  private final Subscription subscription;

  /** Watches the results of a queue, from the first wait on. */
  public ResultWatch(Store store) {
    this.store = store;
    this.awaited = store.keys().awaited();
    this.subscription = new Subscription(store, awaited, this::hear);
  }

  /** What is no key, or nobody's, is not for us. */
  private void hear(byte[] keys) {
    for (String key : new String(keys, UTF_8).split(" ")) {
      waiters.getOrDefault(key, Set.of()).forEach(CountDownLatch::countDown);
    }
  }

  /** Waits until there may be a result, or until a time has passed, or for some seconds. */
  public void await(TaskId id, Duration atMost) throws InterruptedException, RedisFailure {
    byte[] result = store.keys().result(id);
    String key = new String(result, UTF_8);
    CountDownLatch told = new CountDownLatch(1);
    waiters.compute(key, (same, latches) -> with(latches, told));
    try {
      subscription.await();
      if (!markAndLook(result)) {
        told.await(Math.min(atMost.toNanos(), AT_MOST.toNanos()), TimeUnit.NANOSECONDS);
      }
    } finally {
      waiters.computeIfPresent(key, (same, latches) -> without(latches, told));
    }
  }

  /** In this order: what is stored after the mark is published. */
  private boolean markAndLook(byte[] result) throws RedisFailure {
    RoundTrip trip =
        new RoundTrip()
            .with(Command.SET, awaited, HERE, PX, arg(MARKED.toMillis()))
            .with(Command.EXISTS, result);
    Object there = store.connections().command(jedis -> trip.send(jedis).of(1));
    return Long.valueOf(1).equals(there);
  }

  private static Set<CountDownLatch> with(
      @Nullable Set<CountDownLatch> latches, CountDownLatch one) {
    Set<CountDownLatch> all = latches == null ? ConcurrentHashMap.newKeySet() : latches;
    all.add(one);
    return all;
  }

  private static @Nullable Set<CountDownLatch> without(
      Set<CountDownLatch> latches, CountDownLatch one) {
    latches.remove(one);
    return latches.isEmpty() ? null : latches;
  }

  /** Listens no longer; who waits is told nothing any more. */
  @Override
  public void close() {
    subscription.close();
  }
}
