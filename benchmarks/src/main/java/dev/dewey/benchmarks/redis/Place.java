package dev.dewey.benchmarks.redis;

import dev.dewey.Invoker;
import dev.dewey.redis.RedisBroker;
import dev.dewey.redis.RedisConnection;
import dev.dewey.redis.keys.BrokerKeys;
import dev.dewey.testkit.redis.RedisServer;
import java.util.Map;
import redis.clients.jedis.Jedis;

/** A server of its own, where all contenders use the same queue, one after the other. */
final class Place implements AutoCloseable {
  /** How many beans there are to count. */
  static final long BEANS = 1_000_000;

  private static final String QUEUE = "bench";

  private final RedisServer server;
  private final Jedis jedis;
  private final BrokerKeys keys = new BrokerKeys(QUEUE);

  private Place(RedisServer server) {
    this.server = server;
    this.jedis = connect();
  }

  /** Starts a server, on the processor that this process is pinned to, if it is. */
  static Place start() {
    RedisServer server = RedisServer.start();
    try {
      return new Place(server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Makes another connection, for the caller to close. */
  Jedis connect() {
    return new Jedis(server.host(), server.port());
  }

  /** A connection for one thread, the one that measures. */
  Jedis jedis() {
    return jedis;
  }

  BrokerKeys keys() {
    return keys;
  }

  /** Makes an invoker of the queue, for the caller to close. */
  Invoker invoker() {
    return Invoker.on(new RedisBroker(QUEUE, RedisConnection.of(server.url())));
  }

  /** Removes all that is stored. */
  void empty() {
    jedis.flushAll();
  }

  /** What the server has done so far. */
  Usage usage() {
    return Usage.of(jedis.info("all"));
  }

  /** The processor time that the server has had so far, in nanoseconds. */
  long serverNanos() {
    Map<String, String> fields = Usage.fields(jedis.info("cpu"));
    return Math.round(
        1e9
            * (Double.parseDouble(fields.getOrDefault("used_cpu_user", "0"))
                + Double.parseDouble(fields.getOrDefault("used_cpu_sys", "0"))));
  }

  /** The name and version of the server. */
  String version() {
    return server.version();
  }

  @Override
  public void close() {
    jedis.close();
    server.close();
  }
}
