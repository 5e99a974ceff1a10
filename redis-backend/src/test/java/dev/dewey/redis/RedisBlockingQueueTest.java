package dev.dewey.redis;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.BlockingQueueContract;
import dev.dewey.testkit.redis.RedisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedisBlockingQueueTest extends BlockingQueueContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected BaseQueue open(String name) {
    return new RedisBlockingQueue(name, RedisConnection.of(redis.url()));
  }
}
