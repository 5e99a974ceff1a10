package dev.dewey.redis.client;

import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** One connection. Used by one thread at a time, but for {@link #cut}. */
final class Line {
  private static final long UNASKED = -1;
  private static final long FORBIDDEN = 0;

  private final HostAndPort node;
  private final Jedis jedis;
  private volatile long id = UNASKED;

  Line(HostAndPort node, Jedis jedis) {
    this.node = node;
    this.jedis = jedis;
  }

  /** Where it leads. */
  HostAndPort node() {
    return node;
  }

  Jedis jedis() {
    return jedis;
  }

  /** Waits for a sign of life: any answer is one, but for a server that asks to be left alone. */
  void ping() {
    try {
      jedis.ping();
    } catch (JedisDataException e) {
      if (Refusal.of(RedisFailure.reasonOf(e)).then() == Refusal.Then.LATER) {
        throw e;
      }
    }
  }

  /** Asks the server for its number of this connection, by which another one can end a wait. */
  void identify() {
    if (id == UNASKED) {
      id = ask();
    }
  }

  private long ask() {
    try {
      return jedis.clientId();
    } catch (JedisDataException e) {
      return FORBIDDEN; // then a wait ends by itself only
    }
  }

  long id() {
    return id;
  }

  /** Closes the connection, whatever happens on it. */
  void cut() {
    jedis.disconnect();
  }
}
