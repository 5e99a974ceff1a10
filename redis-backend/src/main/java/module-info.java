/** The backend on Redis and Valkey. */
module dev.dewey.redis {
  requires org.apache.commons.pool2;
  requires org.slf4j;
  requires redis.clients.jedis;
  requires static org.jspecify;
  requires transitive dev.dewey.runtime;

  exports dev.dewey.redis;
}
