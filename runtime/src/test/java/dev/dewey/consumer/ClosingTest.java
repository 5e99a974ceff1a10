package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.SessionSpec;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DeliveryPromise;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.DeadReason;
import dev.dewey.result.TaskResult;
import dev.dewey.testing.LogRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consumers that are closed while something runs, or while their broker is away. */
@Tag("faults")
final class ClosingTest {
  private final MemoryBroker memory = new MemoryBroker("beans");
  private final TroubledBroker broker = new TroubledBroker(memory);
  private final Invoker invoker = Invoker.on(broker);
  private final SlowAndQuick commands = new SlowAndQuick(invoker);
  private final TextTask<Void> slow = commands.slow;
  private final CountDownLatch started = commands.started;
  private final CountDownLatch release = commands.release;
  private final AtomicBoolean interrupted = commands.interrupted;
  private final Map<String, Integer> runs = commands.runs;

  private ConsumerBuilder builder() {
    return Consumer.builder(invoker).commands(commands.registry());
  }

  @Test
  void closingWaitsForWhatRuns() throws Exception {
    Consumer consumer = builder().start();
    slow.enqueue("a");
    Eventually.happens(started);
    Thread closer = new Thread(consumer::close);
    closer.start();
    Eventually.holds("it waits", () -> closer.getState() == Thread.State.TIMED_WAITING);

    release.countDown();
    closer.join();
    assertThat(consumer.awaitShutdown()).isTrue();
    consumer.close();

    assertThat(runs).containsEntry("a", 1);
    assertThat(interrupted).isFalse();
    assertThat(memory.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void closingInterruptsWhatDoesNotEndAndGivesItBackUncounted() throws Exception {
    try (LogRecorder log = LogRecorder.of("dev.dewey")) {
      Consumer consumer = builder().shutdownTimeout(Duration.ofMillis(30)).start();
      slow.enqueue("a");
      Eventually.happens(started);

      consumer.close();

      assertThat(consumer.awaitShutdown()).isFalse();
      assertThat(log.lines("WARN"))
          .containsExactly(
              "1 commands of queue beans have not ended within PT0.03S; they are interrupted, and"
                  + " run again elsewhere if they may.");
    }
    Eventually.holds("it is interrupted", interrupted::get);
    assertThat(memory.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
    Delivery again =
        memory
            .open(new SessionSpec("next", Duration.ofSeconds(10)))
            .exchange(List.of(), 1)
            .deliveries()
            .get(0);
    assertThat(again.deliveries()).isZero();
  }

  @Test
  void closingGivesUpWhatRunsAtMostOnceAndDoesNotEnd() throws Exception {
    TextTask<Void> once =
        slow.with(CommandOptions.DEFAULT.withDelivery(DeliveryPromise.AT_MOST_ONCE)).on(invoker);
    Consumer consumer =
        Consumer.builder(invoker)
            .commands(CommandRegistry.builder().add(once).build())
            .shutdownTimeout(Duration.ofMillis(30))
            .start();
    AsyncData<Void> data = once.enqueue("a");
    Eventually.happens(started);
    AsyncData<Void> next = once.enqueue("b");

    consumer.close();

    Eventually.holds("it is interrupted", interrupted::get);
    assertThat(memory.counts()).isEqualTo(new QueueCounts(1, 0, 0, 1));
    assertThat(data.poll())
        .contains(
            new TaskResult.Dead<>(
                DeadReason.ABANDONED, "it ran longer than its consumer could wait"));
    assertThat(next.poll()).isEmpty();
  }

  @Test
  void theLastSettlementIsTriedAgainWhereTheBrokerIsAway() throws Exception {
    try (LogRecorder log = LogRecorder.of("dev.dewey")) {
      Consumer consumer = builder().start();
      slow.enqueue("a");
      Eventually.happens(started);
      broker.exchangeFails = true;
      Thread closer = new Thread(consumer::close);
      closer.start();
      Eventually.holds("it waits", () -> closer.getState() == Thread.State.TIMED_WAITING);
      release.countDown();
      int seen = broker.exchanges.get();
      Eventually.holds("it tries again", () -> broker.exchanges.get() > seen + 1);

      broker.exchangeFails = false;
      closer.join();

      assertThat(log.lines("ERROR")).isEmpty();
    }
    assertThat(memory.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  /** It has run, and would be started anew as if it never had. */
  @Test
  void whatCouldNotBeSettledDoesNotGoBackUncounted() throws Exception {
    try (LogRecorder log = LogRecorder.of("dev.dewey")) {
      Consumer consumer = builder().shutdownTimeout(Duration.ofMillis(30)).start();
      slow.enqueue("a");
      Eventually.happens(started);
      broker.exchangeFails = true;
      release.countDown();
      Eventually.holds("it ran", () -> runs.containsKey("a"));

      consumer.close();

      assertThat(log.lines("ERROR"))
          .containsExactly(
              "The last settlements could not be delivered; their messages run again when the"
                  + " lease has lapsed, but for those that may run once only.");
    }
    assertThat(memory.counts()).isEqualTo(new QueueCounts(0, 0, 1, 0));
  }
}
