/** The backend on Redis and Valkey. */
module dev.dewey.redis {
  requires org.apache.commons.pool2;
  requires org.slf4j;
  requires redis.clients.jedis;
  requires static org.jspecify;
  requires transitive dev.dewey.runtime;

  exports dev.dewey.redis;

  provides dev.dewey.settings.BrokerProvider with
      dev.dewey.redis.settings.RedisBackend.Brokers;
  provides dev.dewey.settings.DataStoreProvider with
      dev.dewey.redis.settings.RedisBackend.DataStores;
  provides dev.dewey.settings.QueueProvider with
      dev.dewey.redis.settings.RedisBackend.BlockingQueues,
      dev.dewey.redis.settings.RedisBackend.Queues;
}
