package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TaskFailedException;
import dev.dewey.TextTask;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.QueueCounts;
import dev.dewey.codec.Codecs;
import dev.dewey.command.Command;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.composed.WaitingQueue;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.DeadReason;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.LogRecorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A consumer with real threads runs what is queued. */
final class ConsumerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final MemoryBroker broker = new MemoryBroker("beans");
  private final Invoker invoker = Invoker.on(broker);
  private final TextTask<String> echo = TextTask.echo().on(invoker);

  private static ConsumerBuilder builder(Invoker invoker, Command<?, ?>... commands) {
    CommandRegistry.Builder registry = CommandRegistry.builder();
    for (Command<?, ?> command : commands) {
      registry.add(command);
    }
    return Consumer.builder(invoker).commands(registry.build());
  }

  @Test
  void tenThousandCallsOnFourThreadsRunOnceEach() {
    Map<String, Integer> runs = new ConcurrentHashMap<>();
    TextTask<Void> count =
        TextTask.of(
                "count",
                Codecs.VOID,
                (text, context) -> {
                  runs.merge(text, 1, Integer::sum);
                  return null;
                })
            .on(invoker);
    try (Consumer consumer = builder(invoker, count).threads(4).start()) {
      for (int i = 0; i < 100; i++) {
        List<TaskCall<Void>> batch = new ArrayList<>();
        for (int j = 0; j < 100; j++) {
          batch.add(count.prepare(i + "." + j));
        }
        invoker.enqueueAll(batch);
      }
      Eventually.holds("all ran", () -> runs.size() == 10_000);
      assertThat(consumer).hasToString("consumer of queue beans");
    }

    assertThat(runs.values()).containsOnly(1);
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void whoWaitsGetsTheResult() {
    Consumer consumer = builder(invoker, echo).start();
    try (consumer) {
      assertThat(echo.enqueue("hi").get(SOON)).isEqualTo("hi");
      assertThat(echo.enqueue("again").get(SOON)).isEqualTo("again");
    }
  }

  @Test
  void nothingThatAMessageHoldsEndsTheConsumer() {
    TextTask<String> fail =
        TextTask.text(
                "fail",
                (text, context) -> {
                  throw new IllegalStateException(text);
                })
            .on(invoker);
    TextTask<String> error =
        TextTask.text(
                "error",
                (text, context) -> {
                  throw new StackOverflowError();
                })
            .on(invoker);
    byte[] badArgs = utf8("{\"v\":1,\"id\":\"bad\",\"command\":\"echo\",\"args\":{}}");
    Consumer consumer = builder(invoker, echo, fail, error).start();
    try (consumer) {
      broker.enqueue(List.of(NewMessage.of(utf8("garbage")), NewMessage.of(badArgs)));
      broker.enqueue(
          List.of(NewMessage.of(utf8("{\"v\":1,\"id\":\"u\",\"command\":\"gone\",\"args\":{}}"))));
      AsyncData<String> failed = fail.enqueue("no");
      error.enqueue("");

      assertThat(echo.enqueue("good").get(SOON)).isEqualTo("good");
      assertThatExceptionOfType(TaskFailedException.class)
          .isThrownBy(() -> failed.get(SOON))
          .withMessage(
              "task %s failed at try 1 with java.lang.IllegalStateException: no"
                  .formatted(failed.taskId()));
      Eventually.holds("all are settled", () -> broker.counts().dead() == 4);
    }

    List<DeadLetter> letters = broker.deadLetters(null, 10).items();
    assertThat(letters)
        .extracting(DeadLetter::reason)
        .containsExactly(
            DeadReason.FAILED, DeadReason.FAILED, DeadReason.BAD_ARGUMENTS, DeadReason.MALFORMED);
    assertThat(letters.get(3).message()).isEqualTo(utf8("garbage"));
    assertThat(letters.get(2).message()).isEqualTo(badArgs);
    assertThat(letters.get(2).detail()).isEqualTo("field $.text is missing");
    assertThat(broker.counts().scheduled()).as("the unknown one is parked").isEqualTo(1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("not even this");
    }
  }

  @Test
  void aFailureThatCannotBeLoggedIsSettledNevertheless() {
    AtomicInteger runs = new AtomicInteger();
    TextTask<String> fail =
        TextTask.text(
                "fail",
                (text, context) -> {
                  runs.incrementAndGet();
                  throw new Unprintable();
                })
            .on(invoker);
    LogRecorder log = LogRecorder.of("dev.dewey");
    Consumer consumer = builder(invoker, fail).start();
    try (log;
        consumer) {
      fail.enqueue("");
      Eventually.holds("it is settled", () -> broker.counts().dead() == 1);

      assertThat(log.lines("ERROR"))
          .contains("An outcome could not be logged, because of java.lang.IllegalStateException.");
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void aRetryRunsSoonAfterItsDelay() {
    AtomicInteger tries = new AtomicInteger();
    TextTask<String> flaky =
        TextTask.text(
                "flaky",
                (text, context) -> {
                  if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                  }
                  return text + context.attempt();
                })
            .with(CommandOptions.DEFAULT.withRetries(5).withRetryDelay(Duration.ofMillis(20)))
            .on(invoker);
    Consumer consumer = builder(invoker, flaky).start();
    try (consumer) {
      assertThat(flaky.enqueue("try ").get(SOON)).isEqualTo("try 3");
    }
    assertThat(tries).hasValue(3);
  }

  @Test
  void aCommandMayQueueAnotherAndLeaveItsThreadInterrupted() {
    TextTask<String> outer =
        TextTask.text(
                "outer",
                (text, context) -> {
                  assertThat(Thread.currentThread().isInterrupted()).isFalse();
                  echo.enqueue(text);
                  Thread.currentThread().interrupt();
                  return text;
                })
            .on(invoker);
    Consumer consumer = builder(invoker, outer, echo).start();
    try (consumer) {
      for (int i = 0; i < 5; i++) {
        assertThat(outer.enqueue("a" + i).get(SOON)).isEqualTo("a" + i);
      }
      assertThat(echo.enqueue("last").get(SOON)).isEqualTo("last");
    }
  }

  @Test
  void aLateInterruptEndsNoWorker() {
    List<Thread> threads = new ArrayList<>();
    TextTask<String> leak =
        TextTask.text(
                "leak",
                (text, context) -> {
                  threads.add(Thread.currentThread());
                  return text;
                })
            .on(invoker);
    Consumer consumer = builder(invoker, leak).start();
    try (consumer) {
      leak.enqueue("a").get(SOON);
      Thread worker = threads.get(0);
      Eventually.holds("it waits for work", () -> worker.getState() == Thread.State.WAITING);

      worker.interrupt();
      Eventually.holds("it has noticed", () -> !worker.isInterrupted());

      assertThat(leak.enqueue("b").get(SOON)).isEqualTo("b");
      assertThat(threads.get(1)).isSameAs(worker);
    }
  }

  @Test
  void plainQueuesAreConsumedToo() {
    Invoker polled =
        Invoker.builder(new MemoryQueue("polled")).resultStore(new MemoryDataStore()).build();
    Invoker blocking =
        Invoker.builder(new WaitingQueue("blocking"))
            .resultStore(new MemoryDataStore())
            .taskStore(new MemoryDataStore())
            .build();
    for (Invoker plain : List.of(polled, blocking)) {
      TextTask<String> task = TextTask.echo().on(plain);
      Consumer consumer = builder(plain, task).threads(2).start();
      try (consumer) {
        assertThat(task.enqueue("now").get(SOON)).isEqualTo("now");
        assertThat(task.prepare("later").delay(Duration.ofMillis(30)).enqueue().get(SOON))
            .isEqualTo("later");
      }
    }
  }

  @Test
  void anEagerInvokerHasNothingToConsume() {
    Invoker eager = Invoker.builder(broker).alwaysEager(true).build();

    assertThatIllegalStateException()
        .isThrownBy(() -> builder(eager, echo).start())
        .withMessage(
            "invoker of memory queue beans is eager: it runs calls at once and queues none, so"
                + " there is nothing to consume. Build it with alwaysEager(false).");
  }

  @Test
  void withoutCommandsThereIsNothingToRun() {
    ConsumerBuilder builder = Consumer.builder(invoker);

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(builder::start)
        .withMessageStartingWith("no commands were found by ServiceLoader.");
  }

  @Test
  void theLogTellsWhatIsConsumed() {
    try (LogRecorder log = LogRecorder.of("dev.dewey")) {
      builder(invoker, echo, TextTask.text("b", (t, c) -> t)).threads(2).start().close();

      assertThat(log.lines("INFO"))
          .containsExactly(
              "Consuming queue beans with 2 threads. Commands: b, echo.",
              "Stopping to consume queue beans; waiting for the commands that run.",
              "Stopped consuming queue beans.");
    }
  }
}
