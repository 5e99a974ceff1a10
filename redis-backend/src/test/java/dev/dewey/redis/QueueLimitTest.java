package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.done;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.redis.RedisExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueueLimitTest {
  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  private final String queue = redis.newName("limited");
  private final RedisBroker rejecting = broker(QueueLimit.rejecting(3));
  private final RedisBroker blocking = broker(QueueLimit.blocking(3, Duration.ofMinutes(1)));

  private RedisBroker broker(QueueLimit limit) {
    return new RedisBroker(queue, RedisConnection.of(redis.url()), limit);
  }

  @AfterEach
  void close() {
    rejecting.flush();
    rejecting.close();
    blocking.close();
  }

  @Test
  void moreThanTheLimitIsRejectedAsAWhole() {
    enqueue(rejecting, "a", "b");

    assertThatThrownBy(() -> enqueue(rejecting, "c", "d"))
        .isInstanceOf(QueueFullException.class)
        .hasMessage(
            "2 messages were not put on queue %s, because 3 may wait there and there was no room in PT0S. Start more consumers, queue fewer at once, or raise the limit.",
            queue);
    assertThat(rejecting.counts().ready()).isEqualTo(2);
    enqueue(rejecting, "c");
  }

  @Test
  void whatIsForLaterTakesRoom() {
    Instant later = Instant.now().plusSeconds(3600);
    for (int i = 0; i < 3; i++) {
      rejecting.enqueue(List.of(new NewMessage(new byte[] {'{'}, 0, later, null)));
    }

    assertThatThrownBy(() -> enqueue(rejecting, "a")).isInstanceOf(QueueFullException.class);
  }

  @Test
  void whoIsPatientGetsInWhenThereIsRoom() throws Exception {
    enqueue(blocking, "a", "b", "c");
    FutureTask<Boolean> fourth =
        new FutureTask<>(
            () -> {
              enqueue(blocking, "d");
              return true;
            });
    new Thread(fourth).start();
    Session session = open(rejecting);

    session.exchange(List.of(done(fetch(session, 1).get(0))), 0);

    assertThat(fourth.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(rejecting.counts().ready()).isEqualTo(3);
    session.close();
  }

  @Test
  void whatCanNeverFitIsNotWaitedFor() {
    assertThatThrownBy(() -> enqueue(blocking, "a", "b", "c", "d"))
        .isInstanceOf(QueueFullException.class);
  }
}
