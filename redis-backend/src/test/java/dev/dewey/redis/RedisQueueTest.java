package dev.dewey.redis;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.QueueContract;
import dev.dewey.testkit.redis.RedisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedisQueueTest extends QueueContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected BaseQueue open(String name) {
    return new RedisQueue(name, RedisConnection.of(redis.url()));
  }
}
