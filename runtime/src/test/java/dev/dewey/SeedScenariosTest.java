package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Outcome;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import dev.dewey.result.TaskResult;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.ManualConsumer;
import dev.dewey.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The scenarios that every queue of this kind must pass, on a plain queue and plain stores. */
final class SeedScenariosTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final MemoryQueue queue = new MemoryQueue("test");
  private final MemoryDataStore results = new MemoryDataStore();
  private final MemoryDataStore tasks = new MemoryDataStore();
  private final ZoneId berlin = ZoneId.of("Europe/Berlin");
  private final Invoker invoker =
      Invoker.builder(queue)
          .resultStore(results)
          .taskStore(tasks)
          .clock(clock)
          .zone(berlin)
          .build();
  private final List<String> state = Collections.synchronizedList(new ArrayList<>());
  private final TextTask<String> modify =
      TextTask.text(
              "modify",
              (text, context) -> {
                state.add(text);
                return text;
              })
          .on(invoker);
  private final TextTask<Integer> add =
      TextTask.of("add", Codecs.INT, (text, context) -> text.isEmpty() ? null : text.length() - 1)
          .on(invoker);
  private final TextTask<String> throwError =
      TextTask.text(
              "throw_error",
              (text, context) -> {
                throw new IllegalStateException("bampf");
              })
          .on(invoker);
  private final CommandRegistry commands =
      CommandRegistry.builder().add(modify).add(add).add(throwError).build();

  private ManualConsumer consumer() {
    return ManualConsumer.of(invoker, commands);
  }

  @Test
  void registration() {
    assertThat(commands.find("modify")).isSameAs(modify);
    assertThat(commands.find("other")).isNull();
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> CommandRegistry.builder().add(modify).add(modify.on(invoker)))
        .withMessageStartingWith("two commands are called \"modify\"");
  }

  @Test
  void enqueue() {
    TaskCall<String> call = modify.prepare("k");
    assertThat(queue.length()).isZero();

    call.enqueue();
    call.enqueue();

    assertThat(queue.length()).isEqualTo(2);
    assertThat(state).isEmpty();
  }

  @Test
  void enqueueDecorator() {
    AsyncData<String> data = modify.enqueue("k");

    assertThat(queue.length()).isEqualTo(1);
    assertThat(data.get()).isNull();
    assertThat(new String(queue.read(), StandardCharsets.UTF_8)).contains(data.taskId().value());
  }

  @Test
  void schedule() {
    LocalDateTime wall = LocalDateTime.of(2026, 7, 1, 15, 0, 58);
    modify.schedule(new TextTask.Args("local"), wall, true);
    modify.schedule(new TextTask.Args("utc"), wall, false);

    assertThat(etaOfNext()).isEqualTo("2026-07-01T13:00:58Z");
    assertThat(etaOfNext()).isEqualTo("2026-07-01T15:00:58Z");
  }

  private Instant etaOfNext() {
    return MessageFormat.DEFAULT.read(queue.read()).options().eta();
  }

  @Test
  void errorRaised() {
    AsyncData<String> data = throwError.enqueue("");

    Outcome outcome = consumer().runNext().orElseThrow();

    assertThat(((Outcome.Failed) outcome).thrown()).hasMessage("bampf");
    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(data::get);
  }

  @Test
  void dequeueing() {
    assertThat(queue.read()).isNull();
    assertThat(consumer().runNext()).isEmpty();

    modify.enqueue("k");

    assertThat(consumer().runNext()).isPresent();
    assertThat(queue.read()).isNull();
  }

  @Test
  void execution() {
    modify.enqueue("k1");
    modify.enqueue("k2");
    assertThat(state).isEmpty();
    ManualConsumer consumer = consumer();

    consumer.runNext();
    assertThat(state).containsExactly("k1");
    consumer.runNext();
    assertThat(state).containsExactly("k1", "k2");
  }

  @Test
  void resultStore() {
    AsyncData<Integer> zero = add.enqueue("1");
    AsyncData<Integer> none = add.enqueue("");
    AsyncData<Integer> five = add.enqueue("123456");
    assertThat(five.get()).isNull();
    consumer().runDue();

    assertThat(five.take()).contains(new TaskResult.Succeeded<>(5));
    assertThat(five.get()).as("the handle remembers").isEqualTo(5);
    assertThat(results.peek(five.taskId().value())).isNull();
    assertThat(zero.get()).isZero();
    assertThat(none.get()).isNull();
    assertThat(results.peek(none.taskId().value())).as("None is not stored").isNull();
    assertThat(results.peek(new TaskId("bogus").value())).isNull();
  }

  @Test
  void taskStore() {
    modify.prepare("a").delay(Duration.ofMinutes(1)).enqueue();
    modify.prepare("b").delay(Duration.ofMinutes(2)).enqueue();
    try (ManualConsumer consumer = consumer()) {
      assertThat(consumer.runDue()).isEmpty();
      assertThat(queue.length()).isZero();
    }
    clock.advance(Duration.ofMinutes(2));

    consumer().runDue();

    assertThat(state).containsExactly("a", "b");
  }

  private Consumer start(int threads, TextTask<?>... tasksToRun) {
    CommandRegistry.Builder registry = CommandRegistry.builder();
    for (TextTask<?> task : tasksToRun) {
      registry.add(task);
    }
    return Consumer.builder(invoker).threads(threads).commands(registry.build()).start();
  }

  @Test
  void worker() {
    Consumer consumer = start(1, modify);
    try (consumer) {
      assertThat(modify.enqueue("k").get(Duration.ofSeconds(20))).isEqualTo("k");
    }
    assertThat(state).containsExactly("k");
  }

  @Test
  void workerException() {
    Consumer consumer = start(1, modify, throwError);
    try (consumer) {
      throwError.enqueue("");

      assertThat(modify.enqueue("k").get(Duration.ofSeconds(20))).isEqualTo("k");
    }
  }

  @Test
  void pooling() throws InterruptedException {
    CountDownLatch bothRun = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    TextTask<String> slow =
        TextTask.text(
                "slow",
                (text, context) -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  bothRun.countDown();
                  release.await();
                  running.decrementAndGet();
                  return text;
                })
            .on(invoker);
    Consumer consumer = start(2, slow);
    try (consumer) {
      AsyncData<String> last = null;
      for (int i = 0; i < 5; i++) {
        last = slow.enqueue("s" + i);
      }
      assertThat(bothRun.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(queue.length()).as("nothing is read before a worker is free").isEqualTo(3);
      assertThat(most).hasValue(2);

      release.countDown();

      assertThat(last.get(Duration.ofSeconds(20))).isEqualTo("s4");
      assertThat(most).hasValue(2);
    }
  }

  @Test
  void scheduling() {
    modify.prepare("past").eta(clock.instant().minusSeconds(60)).enqueue();
    AsyncData<String> future =
        modify.prepare("future").eta(clock.instant().plusSeconds(60)).enqueue();
    ManualConsumer consumer = consumer();

    consumer.runDue();
    assertThat(state).containsExactly("past");
    clock.advance(Duration.ofSeconds(60).minusMillis(1));
    assertThat(consumer.runDue()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    consumer.runDue();

    assertThat(state).containsExactly("past", "future");
    assertThat(future.get()).as("it keeps its id").isEqualTo("future");
  }

  @Test
  void scheduleLocalUtc() {
    LocalDateTime inAnHour = LocalDateTime.ofInstant(clock.instant().plusSeconds(3600), berlin);
    modify.schedule(new TextTask.Args("local"), inAnHour, true);
    modify.schedule(
        new TextTask.Args("utc"),
        LocalDateTime.ofInstant(clock.instant().plusSeconds(7200), ZoneOffset.UTC),
        false);
    ManualConsumer consumer = consumer();

    assertThat(consumer.runDue()).isEmpty();
    clock.advance(Duration.ofHours(1));
    consumer.runDue();
    assertThat(state).containsExactly("local");
    clock.advance(Duration.ofHours(1));
    consumer.runDue();
    assertThat(state).containsExactly("local", "utc");
  }

  @Test
  void schedulePersistence() {
    Instant eta = clock.instant().plusSeconds(60);
    AsyncData<String> data = modify.prepare("kept").eta(eta).enqueue();
    consumer().runDue(); // and this one is never closed: it died

    ManualConsumer next = consumer();
    assertThat(next.runDue()).isEmpty();
    clock.set(eta);
    next.runDue();

    assertThat(state).containsExactly("kept");
    assertThat(data.get()).isEqualTo("kept");
    assertThat(consumer().runDue()).isEmpty();
  }

  @Test
  void aFirstStartWithAnEmptyTaskStoreIsNoError() {
    assertThat(consumer().runDue()).isEmpty();
  }
}
