package dev.dewey.redis;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import dev.dewey.testkit.redis.RedisExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;

final class RedisBrokerTest extends BrokerContract implements EveryGuarantee {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected Broker open(String queue) {
    return new RedisBroker(queue, RedisConnection.of(redis.url()));
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(RedisBrokerTest::serverTime);
  }

  private static Instant serverTime() {
    try (Jedis jedis = new Jedis(redis.url())) {
      List<String> time = jedis.time();
      return Instant.ofEpochSecond(Long.parseLong(time.get(0)), Long.parseLong(time.get(1)) * 1000);
    }
  }
}
