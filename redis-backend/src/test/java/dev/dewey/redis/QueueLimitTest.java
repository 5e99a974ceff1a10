package dev.dewey.redis;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import dev.dewey.testkit.redis.RedisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueueLimitTest extends QueueLimitContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return new RedisBroker(queue, RedisConnection.of(redis.url()), limit);
  }
}
