package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TextTask;
import dev.dewey.broker.QueueCounts;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testing.LogRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consumers that stop, that are slow, and whose broker goes away. */
@Tag("faults")
final class ConsumerTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final MemoryBroker memory = new MemoryBroker("beans");
  private final TroubledBroker broker = new TroubledBroker(memory);
  private final Invoker invoker = Invoker.on(broker);
  private final SlowAndQuick commands = new SlowAndQuick(invoker);
  private final TextTask<Void> slow = commands.slow;
  private final TextTask<Void> quick = commands.quick;
  private final CountDownLatch started = commands.started;
  private final CountDownLatch release = commands.release;
  private final Map<String, Integer> runs = commands.runs;

  private ConsumerBuilder builder() {
    return Consumer.builder(invoker).commands(commands.registry());
  }

  private void enqueueQuick(int count) {
    List<TaskCall<Void>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(quick.prepare("q" + i));
    }
    invoker.enqueueAll(calls);
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
    Consumer one = builder().name("one").start();
    try (one) {
      enqueueQuick(500);
      Eventually.holds("all ran", () -> runs.size() == 500);
      runs.clear();
      slow.enqueue("slow");
      enqueueQuick(100);
      Eventually.happens(started);
      Consumer two = builder().name("two").start();
      try (two) {
        Eventually.holds("the other one runs all", () -> runs.size() == 100);
      }
      release.countDown();
    }
    assertThat(runs.values()).containsOnly(1);
    assertThat(memory.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void anOutageLosesNothingAndRunsNothingTwice() {
    LogRecorder log = LogRecorder.of("dev.dewey");
    Consumer consumer = builder().threads(4).start();
    try (log;
        consumer) {
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
    Consumer consumer = builder().start();
    try (consumer) {
      slow.enqueue("a");
      Eventually.happens(started);
      broker.exchangeFails = true;
      release.countDown();
      int seen = broker.exchanges.get();
      Eventually.holds("it tries to settle", () -> broker.exchanges.get() > seen + 1);
      assertThat(memory.counts().running()).isEqualTo(1);

      broker.exchangeFails = false;

      Eventually.holds("it is settled", () -> memory.counts().running() == 0);
    }
    assertThat(runs).containsEntry("a", 1);
  }

  /** A broker may tell one of those who wait only. */
  @Test
  void whoIsToldOfWorkAndHasNoRoomPassesItOn() throws Exception {
    Consumer consumer = builder().start();
    try (consumer) {
      enqueueQuick(500);
      Eventually.holds("all ran", () -> runs.size() == 500);
      slow.enqueue("slow");
      Eventually.happens(started);
      quick.enqueue("fetched ahead, and given back");

      Eventually.holds("it passes on", () -> broker.emptyHanded.get() > 0);

      assertThat(memory.counts()).isEqualTo(new QueueCounts(1, 0, 1, 0));
      release.countDown();
      Eventually.holds("all ran", () -> runs.size() == 502);
    }
  }

  @Test
  void anErrorOfTheBrokerEndsNoThread() {
    Consumer consumer = builder().start();
    try (consumer) {
      broker.error = new NoClassDefFoundError("Gone");
      quick.enqueue("a").get(SOON);
      broker.error = new StackOverflowError();
      quick.enqueue("b").get(SOON);
    }
    assertThat(runs).hasSize(2);
  }

  @Test
  void aWaitThatFailsWhileExchangesWorkDoesNotSpin() {
    broker.awaitFails = true;
    Consumer consumer = builder().start();
    try (consumer) {
      quick.prepare("a").delay(Duration.ofMillis(300)).enqueue().get(SOON);
    }
    assertThat(broker.exchanges.get() + broker.awaits.get()).isLessThan(60);
  }

  @Test
  void anIdleConsumerAsksRarely() {
    Consumer consumer = builder().threads(4).start();
    try (consumer) {
      quick.enqueue("a").get(SOON);
      Eventually.holds("it is settled", () -> memory.counts().running() == 0);
      int before = broker.exchanges.get();
      int waits = broker.awaits.get();
      Eventually.holds("a wait has ended", () -> broker.awaits.get() > waits);

      assertThat(broker.exchanges.get() - before).isLessThanOrEqualTo(12);
    }
  }
}
