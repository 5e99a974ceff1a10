package dev.dewey.redis.broker;

import dev.dewey.redis.client.RedisFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** Hears what is published on a channel, by a thread and a connection of its own. */
final class Subscription implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Subscription.class);

  /** Whoever waits for the subscription does without it after this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Store store;
  private final byte[] channel;
  private final Consumer<byte[]> heard;
  private final CountDownLatch stands = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Listener listener;
  private volatile boolean closed;

  Subscription(Store store, byte[] channel, Consumer<byte[]> heard) {
    this.store = store;
    this.channel = channel;
    this.heard = heard;
  }

  private final class Listener extends BinaryJedisPubSub {
    @Override
    public void onSubscribe(byte[] to, int channels) {
      stands.countDown();
      if (closed) {
        unsubscribe();
      }
    }

    @Override
    public void onMessage(byte[] from, byte[] message) {
      heard.accept(message);
    }
  }

  /** Starts to listen, if this is the first time, and waits until it does. */
  void await() throws InterruptedException {
    start();
    stands.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      thread = new Thread(this::listen, "dewey-" + store.name() + "-results");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void listen() {
    while (!closed) {
      Listener next = new Listener();
      listener = next;
      try {
        store.connections().listen(jedis -> jedis.subscribe(next, channel));
      } catch (RedisFailure e) {
        log.debug("{} is not told of results for now; those who wait for them ask.", store, e);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Listener last = listener;
    if (last != null && last.isSubscribed()) {
      try {
        last.unsubscribe();
      } catch (JedisException e) {
        log.debug("The connection that listened at {} has broken already.", store, e);
      }
    }
  }
}
