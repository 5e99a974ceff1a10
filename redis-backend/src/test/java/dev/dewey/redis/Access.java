package dev.dewey.redis;

import dev.dewey.testkit.redis.RedisServer;
import redis.clients.jedis.Jedis;

/** Ways to a server: ours, and that of somebody else. */
final class Access {
  private Access() {}

  static RedisConnection to(RedisServer server) {
    return RedisConnection.of(server.url());
  }

  /** Returns a client that knows nothing of queues. */
  static Jedis foreign(RedisServer server) {
    return new Jedis(server.host(), server.port());
  }
}
