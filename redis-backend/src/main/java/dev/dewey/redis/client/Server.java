package dev.dewey.redis.client;

import java.time.Duration;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/**
 * A server, and how to talk to it.
 *
 * @param config timeouts, login, database, TLS
 * @param patience how long to wait for a connection while all are in use
 * @param connections how many commands may be under way at once
 * @param shown what log lines and messages call it: never with a password
 */
public record Server(
    HostAndPort address,
    JedisClientConfig config,
    Duration patience,
    int connections,
    String shown) {
  @Override
  public String toString() {
    return shown;
  }
}
