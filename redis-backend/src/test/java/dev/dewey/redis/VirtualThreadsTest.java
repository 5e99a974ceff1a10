package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.consumer.WorkerThreads;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Commands that compute on virtual threads take all processors away from other virtual threads. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "Java has no virtual threads before 21")
final class VirtualThreadsTest {
  private static final Duration LEASE = Duration.ofSeconds(1);

  @Test
  void whoComputesForLongerThanTheLeaseIsAlive() {
    Held computing = new Held(Held.Pastime.COMPUTING);
    int threads = Runtime.getRuntime().availableProcessors();
    try (RedisServer server = RedisServer.start();
        Invoker invoker = Invoker.on(new RedisBroker("beans", Access.to(server)))) {
      Consumer one = consumer(invoker, computing, "one", threads);
      Consumer two = consumer(invoker, computing, "two", 1);
      try (one;
          two) {
        for (int i = 0; i <= threads; i++) {
          invoker.enqueue(computing.prepare(new Held.NoArgs()));
        }
        await().untilAsserted(() -> assertThat(computing.started.get()).isPositive());

        StoreClock.running(InstantSource.system()).pass(LEASE.multipliedBy(3));
        computing.mayEnd.countDown();

        QueueCounts none = new QueueCounts(0, 0, 0, 0);
        await().untilAsserted(() -> assertThat(invoker.broker().counts()).isEqualTo(none));
        assertThat(computing.started).hasValue(threads + 1);
        assertThat(computing.deliveredAgain).hasValue(0);
      } finally {
        computing.mayEnd.countDown();
      }
    }
  }

  private static Consumer consumer(Invoker invoker, Held command, String name, int threads) {
    return Consumer.builder(invoker)
        .commands(CommandRegistry.builder().add(command).build())
        .name(name)
        .threads(threads)
        .workers(WorkerThreads.VIRTUAL)
        .lease(LEASE)
        .start();
  }
}
