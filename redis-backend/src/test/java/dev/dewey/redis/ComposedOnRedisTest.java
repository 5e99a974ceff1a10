package dev.dewey.redis;

import dev.dewey.broker.Broker;
import dev.dewey.composed.ComposedBroker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.ResultContract;
import dev.dewey.testkit.guarantee.WakeContract;
import dev.dewey.testkit.redis.RedisExtension;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The seed's parts on Redis are a broker by what they guarantee. */
final class ComposedOnRedisTest extends BrokerContract implements ResultContract, WakeContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected Broker open(String queue) {
    RedisConnection connection = RedisConnection.of(redis.url());
    RedisDataStore store = new RedisDataStore(queue, connection);
    return ComposedBroker.builder(new RedisBlockingQueue(queue, connection))
        .resultStore(store)
        .taskStore(store)
        .deadLetters(new RedisQueue(queue + ".dead", connection))
        .build();
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(InstantSource.system());
  }
}
