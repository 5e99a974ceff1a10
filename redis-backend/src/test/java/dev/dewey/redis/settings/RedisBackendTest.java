package dev.dewey.redis.settings;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.ResultContract;
import dev.dewey.testkit.guarantee.WakeContract;
import dev.dewey.testkit.redis.RedisExtension;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The seed's parts on Redis are a broker by what they guarantee. */
final class RedisBackendTest extends BrokerContract implements ResultContract, WakeContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected Broker open(String queue) {
    return new RedisBackend.Brokers().open(URI.create(redis.url()), queue);
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(InstantSource.system());
  }
}
