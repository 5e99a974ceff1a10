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

/**
 * Hears what is published on a channel, by a thread and a connection of its own, for as long as
 * somebody asks for it: after some seconds without, the connection is given up as silent.
 */
final class Subscription implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Subscription.class);

  /** Whoever waits for the subscription does without it after this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A connection that waits is silent for three seconds or more before it is given up. */
  private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Store store;
  private final byte[] channel;
  private final Consumer<byte[]> heard;
  private @Nullable Listening listening;
  private volatile boolean closed;

  Subscription(Store store, byte[] channel, Consumer<byte[]> heard) {
    this.store = store;
    this.channel = channel;
    this.heard = heard;
  }

  /** Asks for it, and waits until it stands, or cannot. */
  void await() throws InterruptedException {
    Listening now = ask();
    if (now != null) {
      now.decided.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Asks for it; it stands soon, or cannot. */
  synchronized @Nullable Listening ask() {
    if (closed) {
      return null;
    }
    if (listening == null || listening.ended) {
      listening = new Listening();
      Thread thread = new Thread(listening, "dewey-" + store.name() + "-results");
      thread.setDaemon(true);
      thread.start();
    } else {
      listening.keepUp();
    }
    return listening;
  }

  /** One connection's time; another one follows it if somebody asks. */
  private final class Listening extends BinaryJedisPubSub implements Runnable {
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean ended;
    private long pinged = System.nanoTime();

    @Override
    public void run() {
      try {
        store.connections().listen(jedis -> jedis.subscribe(this, channel));
      } catch (RedisFailure e) {
        log.debug("{} is not told of results for now; those who wait for them ask.", store, e);
      } finally {
        ended = true;
        decided.countDown();
      }
    }

    @Override
    public void onSubscribe(byte[] to, int channels) {
      decided.countDown();
      if (closed) {
        unsubscribe();
      }
    }

    @Override
    public void onMessage(byte[] from, byte[] message) {
      heard.accept(message);
    }

    private void keepUp() {
      long now = System.nanoTime();
      if (now - pinged >= PING_NANOS) {
        pinged = now;
        say(this::ping);
      }
    }

    private void say(Runnable word) {
      try {
        if (isSubscribed()) {
          word.run();
        }
      } catch (JedisException e) {
        log.debug("The connection that listened at {} has broken.", store, e);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (listening != null) {
      listening.say(listening::unsubscribe);
    }
  }
}
