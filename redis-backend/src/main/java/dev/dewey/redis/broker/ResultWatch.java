package dev.dewey.redis.broker;

import static dev.dewey.redis.keys.BrokerKeys.arg;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.message.TaskId;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.client.RoundTrip;
import dev.dewey.result.ResultNews;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.params.SetParams;

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

  /** By the keys of the results. */
  private final ResultNews news = new ResultNews();

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
      news.tell(key);
    }
  }

  /** Waits until there may be a result, or until a time has passed, or for some seconds. */
  public void await(TaskId id, Duration atMost) throws InterruptedException, RedisFailure {
    byte[] result = store.keys().result(id);
    CompletableFuture<Void> told = news.of(new String(result, UTF_8));
    try {
      subscription.await();
      if (!markAndLook(result)) {
        ResultNews.await(told, atMost.compareTo(AT_MOST) < 0 ? atMost : AT_MOST);
      }
    } finally {
      told.cancel(false);
    }
  }

  /** Returns what is completed when there may be a result that was not there before. */
  public CompletableFuture<Void> news(TaskId id) throws RedisFailure {
    subscription.ask();
    store
        .connections()
        .command(jedis -> jedis.set(awaited, HERE, SetParams.setParams().px(MARKED.toMillis())));
    return news.of(new String(store.keys().result(id), UTF_8));
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

  /** Listens no longer; who waits is told nothing any more. */
  @Override
  public void close() {
    subscription.close();
  }
}
