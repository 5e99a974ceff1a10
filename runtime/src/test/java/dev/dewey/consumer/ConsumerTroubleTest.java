package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.SessionSpec;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DeliveryPromise;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.DeadReason;
import dev.dewey.result.TaskResult;
import dev.dewey.testing.LogRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consumers that stop, that are slow, and whose broker goes away. */
@Tag("faults")
final class ConsumerTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final MemoryBroker memory = new MemoryBroker("beans");
  private final TroubledBroker broker = new TroubledBroker(memory);
  private final Invoker invoker = Invoker.on(broker);
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Map<String, Integer> runs = new ConcurrentHashMap<>();

  private final TextTask<Void> slow =
      TextTask.of(
              "slow",
              Codecs.VOID,
              (text, context) -> {
                started.countDown();
                try {
                  release.await();
                } catch (InterruptedException e) {
                  interrupted.set(true);
                  throw e;
                }
                runs.merge(text, 1, Integer::sum);
                return (Void) null;
              })
          .on(invoker);
  private final TextTask<Void> quick =
      TextTask.of(
              "quick",
              Codecs.VOID,
              (text, context) -> {
                runs.merge(text, 1, Integer::sum);
                return (Void) null;
              })
          .on(invoker);

  private ConsumerBuilder builder() {
    return Consumer.builder(invoker)
        .commands(CommandRegistry.builder().add(slow).add(quick).build());
  }

  private void enqueueQuick(int count) {
    List<TaskCall<Void>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(quick.prepare("q" + i));
    }
    invoker.enqueueAll(calls);
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
  void whatWasNotStartedGoesBackWhileSomethingStillRuns() throws Exception {
    Consumer consumer = builder().start();
    enqueueQuick(500); // so that it fetches ahead
    Eventually.holds("all ran", () -> runs.size() == 500);
    slow.enqueue("slow");
    enqueueQuick(100);
    Eventually.happens(started);
    Thread closer = new Thread(consumer::close);
    closer.start();
    Eventually.holds("it waits", () -> closer.getState() == Thread.State.TIMED_WAITING);

    Eventually.holds("it is given back", () -> memory.counts().ready() == 100);
    assertThat(memory.counts().running()).isEqualTo(1);

    release.countDown();
    closer.join();
    assertThat(memory.counts()).isEqualTo(new QueueCounts(100, 0, 0, 0));
  }

  @Test
  void aSlowCommandHoldsNobodysWorkHostage() throws Exception {
    try (Consumer one = builder().name("one").start()) {
      enqueueQuick(500);
      Eventually.holds("all ran", () -> runs.size() == 500);
      runs.clear();
      slow.enqueue("slow");
      enqueueQuick(100);
      Eventually.happens(started);
      try (Consumer two = builder().name("two").start()) {
        Eventually.holds("the other one runs all", () -> runs.size() == 100);

        assertThat(two).isNotSameAs(one);
      }
      release.countDown();
    }
    assertThat(runs.values()).containsOnly(1);
    assertThat(memory.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void anOutageLosesNothingAndRunsNothingTwice() {
    try (LogRecorder log = LogRecorder.of("dev.dewey");
        Consumer consumer = builder().threads(4).start()) {
      for (int outage = 0; outage < 3; outage++) {
        enqueueQuick(outage * 300 + 300);
        broker.exchangeFails = true;
        broker.awaitFails = true;
        int seen = broker.exchanges.get();
        Eventually.holds("it tries", () -> broker.exchanges.get() > seen);
        broker.exchangeFails = false;
        broker.awaitFails = false;
        int expected = outage * 300 + 300;
        Eventually.holds("all ran", () -> runs.size() == expected);
        Eventually.holds(
            "all are settled", () -> memory.counts().equals(new QueueCounts(0, 0, 0, 0)));
        assertThat(runs.values()).containsOnly(1);
        runs.clear();
      }
      assertThat(consumer).isNotNull();
      assertThat(log.lines("WARN"))
          .isNotEmpty()
          .allMatch(
              line ->
                  line.matches(
                      "The broker cannot be reached; commands that run go on, and the next try is"
                          + " in \\d+ ms\\."));
    }
  }

  @Test
  void whatRanDuringAnOutageIsSettledAfterIt() throws Exception {
    try (Consumer consumer = builder().start()) {
      slow.enqueue("a");
      Eventually.happens(started);
      broker.exchangeFails = true;
      release.countDown();
      int seen = broker.exchanges.get();
      Eventually.holds("it tries to settle", () -> broker.exchanges.get() > seen + 1);
      assertThat(memory.counts().running()).isEqualTo(1);

      broker.exchangeFails = false;

      Eventually.holds("it is settled", () -> memory.counts().running() == 0);
      assertThat(consumer).isNotNull();
    }
    assertThat(runs).containsEntry("a", 1);
  }

  @Test
  void anErrorOfTheBrokerEndsNoThread() {
    try (Consumer consumer = builder().start()) {
      broker.error = new NoClassDefFoundError("Gone");
      quick.enqueue("a").get(SOON);
      broker.error = new StackOverflowError();
      quick.enqueue("b").get(SOON);

      assertThat(consumer).isNotNull();
    }
    assertThat(runs).hasSize(2);
  }

  @Test
  void aWaitThatFailsWhileExchangesWorkDoesNotSpin() {
    broker.awaitFails = true;
    try (Consumer consumer = builder().start()) {
      quick.prepare("a").delay(Duration.ofMillis(300)).enqueue().get(SOON);

      assertThat(consumer).isNotNull();
    }
    assertThat(broker.exchanges.get() + broker.awaits.get()).isLessThan(60);
  }

  @Test
  void anIdleConsumerAsksRarely() {
    try (Consumer consumer = builder().threads(4).start()) {
      quick.enqueue("a").get(SOON);
      Eventually.holds("it is settled", () -> memory.counts().running() == 0);
      int before = broker.exchanges.get();
      int waits = broker.awaits.get();
      Eventually.holds("a wait has ended", () -> broker.awaits.get() > waits);

      assertThat(broker.exchanges.get() - before).isLessThanOrEqualTo(12);
      assertThat(consumer).isNotNull();
    }
  }
}
