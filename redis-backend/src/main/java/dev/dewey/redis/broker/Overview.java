package dev.dewey.redis.broker;

import static dev.dewey.redis.keys.BrokerKeys.arg;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.QueueCounts;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.BrokerKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Looks at a queue as a whole, and empties it. */
public final class Overview {
  private static final int SCANNED_AT_ONCE = 1000;

  private final Store store;

  /** Names a queue. */
  public Overview(Store store) {
    this.store = store;
  }

  /** Counts all messages at one moment: anew, if a consumer joins or leaves meanwhile. */
  public QueueCounts counts() throws RedisFailure {
    Object counted = null;
    while (!(counted instanceof List<?> numbers)) {
      counted = tryToCount();
    }
    return new QueueCounts(
        (Long) numbers.get(0), (Long) numbers.get(1), (Long) numbers.get(2), (Long) numbers.get(3));
  }

  private Object tryToCount() throws RedisFailure {
    BrokerKeys keys = store.keys();
    byte[] consumers = keys.consumers();
    List<byte[]> all = store.connections().command(jedis -> jedis.zrange(consumers, 0, -1));
    List<byte[]> scriptKeys = new ArrayList<>(keys.counts());
    all.forEach(consumer -> scriptKeys.add(keys.hand(new String(consumer, US_ASCII))));
    Object counted = store.run(store.script(Script.COUNTS), scriptKeys, all);
    return counted == null ? "a consumer came meanwhile" : counted;
  }

  /** Returns the latest minute of a periodic command, or null. */
  public @Nullable Instant lastTick(String command) throws RedisFailure {
    byte[] ticks = store.keys().ticks();
    byte[] field = arg(command);
    byte[] millis =
        store.connections().<byte @Nullable []>command(jedis -> jedis.hget(ticks, field));
    return millis == null
        ? null
        : Instant.ofEpochMilli(Long.parseLong(new String(millis, US_ASCII)));
  }

  /** Removes what waits, what is dead, all results, idempotency keys and ticks. */
  public void flush() throws RedisFailure {
    BrokerKeys keys = store.keys();
    byte[][] lines = {
      keys.ready(),
      keys.priorities(),
      keys.schedule(),
      keys.special(),
      keys.wake(),
      keys.dead(),
      keys.ticks()
    };
    store.connections().command(jedis -> jedis.unlink(lines));
    remove(keys.everyResult());
    remove(keys.everyOnce());
  }

  private void remove(byte[] pattern) throws RedisFailure {
    byte[] cursor = arg(0);
    do {
      byte[] from = cursor;
      cursor = store.connections().command(jedis -> removeSome(jedis, from, pattern));
    } while (!"0".equals(new String(cursor, US_ASCII)));
  }

  private static byte[] removeSome(Jedis jedis, byte[] cursor, byte[] pattern) {
    ScanParams params = new ScanParams().match(pattern).count(SCANNED_AT_ONCE);
    ScanResult<byte[]> found = jedis.scan(cursor, params);
    List<byte[]> some = found.getResult();
    if (!some.isEmpty()) {
      jedis.unlink(some.toArray(byte[][]::new));
    }
    return found.getCursorAsBytes();
  }
}
