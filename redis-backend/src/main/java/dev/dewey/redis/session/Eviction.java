package dev.dewey.redis.session;

import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.spi.QueueException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a server that runs out of memory throws away what it holds: then no queue is safe
 * there.
 */
final class Eviction {
  private static final Logger log = LoggerFactory.getLogger(Eviction.class);

  private Eviction() {}

  /**
   * Refuses a server that evicts any key, and warns of one that evicts those that expire.
   *
   * @throws QueueException if it is refused
   */
  static void check(Store store) throws RedisFailure {
    Map<String, String> memory = memory(store);
    String policy = memory.getOrDefault("maxmemory_policy", "noeviction");
    if (memory.getOrDefault("maxmemory", "0").equals("0")) {
      return;
    }
    if (policy.startsWith("allkeys")) {
      throw new QueueException(
          "%s cannot be consumed, because its server evicts any key when its memory is full (maxmemory-policy %s), and would throw messages away. Set maxmemory-policy noeviction."
              .formatted(store, policy));
    }
    if (policy.startsWith("volatile")) {
      log.warn(
          "The server of {} evicts keys that expire when its memory is full (maxmemory-policy {}): results and idempotency keys may vanish early, messages stay. Set maxmemory-policy noeviction.",
          store,
          policy);
    }
  }

  /** INFO is allowed where CONFIG is not; where it is forbidden, too, nothing is known. */
  private static Map<String, String> memory(Store store) throws RedisFailure {
    Map<String, String> fields = new TreeMap<>();
    try {
      String info = store.connections().command(jedis -> jedis.info("memory"));
      info.lines()
          .map(line -> line.split(":", 2))
          .filter(field -> field.length == 2)
          .forEach(field -> fields.put(field[0], field[1]));
    } catch (RedisFailure e) {
      if (e.fate() != RedisFailure.Fate.REFUSED) {
        throw e;
      }
      log.debug("The server of {} does not say whether it evicts keys.", store, e);
    }
    return fields;
  }
}
