package dev.dewey.redis;

import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import dev.dewey.testkit.redis.RedisExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueueLimitTest extends QueueLimitContract {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return new RedisBroker(queue, RedisConnection.of(redis.url()), limit);
  }

  @Test
  void aKeyThatABatchHasTwiceNeedsRoomOnce() {
    String queue = redis.newName("limited");
    try (Broker broker = open(queue, QueueLimit.rejecting(2))) {
      broker.enqueue(List.of(once("a", "one"), once("b", "two"), once("b-again", "two")));

      assertThat(broker.counts().ready()).isEqualTo(2);
      broker.flush();
    }
  }
}
