package dev.dewey.redis;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.testkit.DataStoreContract;
import dev.dewey.testkit.redis.RedisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedisDataStoreTest extends DataStoreContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected BaseDataStore open(String name) {
    return new RedisDataStore(name, RedisConnection.of(redis.url()));
  }
}
