package dev.dewey.redis;

import dev.dewey.testkit.process.KillContract;
import dev.dewey.testkit.redis.RedisExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What dying and frozen consumers leave behind on Redis. */
final class KilledConsumersTest implements KillContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  public String brokerUri() {
    return redis.url();
  }
}
