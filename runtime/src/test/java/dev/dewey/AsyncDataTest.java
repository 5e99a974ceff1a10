package dev.dewey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandRegistry;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import dev.dewey.retry.Backoff;
import dev.dewey.spi.DataStoreTimeoutException;
import dev.dewey.spi.NoResultStoreException;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.ManualConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where results appear. */
final class AsyncDataTest {
  private static final TaskId ID = new TaskId("a");

  private final MemoryBroker broker = new MemoryBroker("beans");
  private final Invoker invoker = Invoker.on(broker);
  private final TextTask<String> echo = TextTask.echo().on(invoker);
  private final ManualConsumer consumer =
      ManualConsumer.of(invoker, CommandRegistry.builder().add(echo).build());

  private AsyncData<String> stored(String result) {
    Session session = broker.open(new SessionSpec("test", Duration.ofSeconds(1)));
    broker.enqueue(List.of(NewMessage.of(new byte[1])));
    session.exchange(
        List.of(
            new Settlement.Done(
                session.exchange(List.of(), 1).deliveries().get(0),
                new StoredResult(ID, result.getBytes(UTF_8), Duration.ofHours(1)))),
        0);
    return handle();
  }

  private AsyncData<String> handle() {
    return new AsyncData<>(ID, broker, echo, Runnable::run);
  }

  @Test
  void thereIsNothingBeforeTheCallHasRun() {
    AsyncData<String> data = echo.enqueue("hi");

    assertThat(data.get()).isNull();
    assertThat(data.poll()).isEmpty();
    assertThat(data.take()).isEmpty();
    consumer.runDue();
    assertThat(data.get()).isEqualTo("hi");
    assertThat(data.get(Duration.ZERO)).isEqualTo("hi");
    assertThat(data).hasToString("task " + data.taskId() + " Succeeded[value=hi]");
  }

  @Test
  void readingLeavesTheResultForOthers() {
    AsyncData<String> data = stored("{\"state\":\"succeeded\",\"value\":\"x\"}");

    assertThat(data.get()).isEqualTo("x");
    assertThat(handle().get()).isEqualTo("x");
  }

  @Test
  void takingRemovesItAndThisHandleRemembers() {
    AsyncData<String> data = stored("{\"state\":\"succeeded\",\"value\":\"x\"}");
    AsyncData<String> other = handle();

    assertThat(data.take()).contains(new TaskResult.Succeeded<>("x"));
    assertThat(other.poll()).isEmpty();
    assertThat(data.get()).isEqualTo("x");
    assertThat(data.take()).contains(new TaskResult.Succeeded<>("x"));
  }

  @Test
  void takingWhatWasReadBeforeRemovesItToo() {
    AsyncData<String> data = stored("{\"state\":\"succeeded\",\"value\":\"x\"}");
    data.get();

    assertThat(data.take()).contains(new TaskResult.Succeeded<>("x"));
    assertThat(handle().poll()).isEmpty();
  }

  @Test
  void zeroAndEmptyAreResults() {
    TextTask<Integer> zero = TextTask.of("zero", Codecs.INT, (text, context) -> 0);
    AsyncData<Integer> data = zero.on(invoker).enqueue("");
    AsyncData<String> empty = echo.enqueue("");
    ManualConsumer.of(invoker, CommandRegistry.builder().add(zero).add(echo).build()).runDue();

    assertThat(data.get()).isZero();
    assertThat(empty.get()).isEmpty();
  }

  @Test
  void aVoidCallCompletesWhoWaits() {
    TextTask<Void> nothing = TextTask.of("nothing", Codecs.VOID, (text, context) -> null);
    AsyncData<Void> data = nothing.on(invoker).enqueue("");
    ManualConsumer.of(invoker, CommandRegistry.builder().add(nothing).build()).runDue();

    assertThat(data.get(Duration.ZERO)).isNull();
    assertThat(data.poll()).contains(new TaskResult.Succeeded<>(null));
    assertThat(data.future()).isCompletedWithValue(null);
  }

  @Test
  void onAPlainStoreAVoidCallCompletesNobodyUnlessAskedFor() {
    TextTask<Void> nothing = TextTask.of("nothing", Codecs.VOID, (text, context) -> null);
    for (boolean kept : List.of(false, true)) {
      Invoker plain =
          Invoker.builder(new MemoryQueue("plain"))
              .resultStore(new MemoryDataStore())
              .storeNone(kept)
              .build();
      AsyncData<Void> data = nothing.on(plain).enqueue("");
      ManualConsumer.of(plain, CommandRegistry.builder().add(nothing).build()).runDue();

      assertThat(data.poll().isPresent()).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"state\":\"revoked\"}|task a was revoked",
        "{\"state\":\"expired\"}|task a was not started in time",
        "{\"state\":\"dead\",\"reason\":\"BAD_ARGUMENTS\",\"detail\":\"too few\"}"
            + "|task a can never run: BAD_ARGUMENTS, too few",
        "{\"state\":\"failed\",\"error\":\"x.E\",\"message\":\"m\",\"stack\":\"\",\"attempts\":3}"
            + "|task a failed at try 3 with x.E: m",
        "{\"state\":\"failed\",\"error\":\"x.E\",\"message\":\"\",\"stack\":\"\",\"attempts\":1}"
            + "|task a failed at try 1 with x.E"
      })
  void everyOtherEndIsAnException(String result, String message) {
    AsyncData<String> data = stored(result);

    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(data::get).withMessage(message);
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> data.get(Duration.ofSeconds(5)))
        .withMessage(message)
        .satisfies(e -> assertThat(Optional.of(e.result())).isEqualTo(data.poll()));
  }

  @Test
  void theEndStatesAreToldApart() {
    assertThat(stored("{\"state\":\"revoked\"}").poll()).contains(new TaskResult.Revoked<>());
    assertThat(stored("{\"state\":\"dead\",\"reason\":\"POISON\",\"detail\":\"d\"}").poll())
        .contains(new TaskResult.Dead<>(DeadReason.POISON, "d"));
    assertThat(
            stored(
                    "{\"state\":\"failed\",\"error\":\"E\",\"message\":\"m\",\"stack\":\"s\","
                        + "\"attempts\":2}")
                .poll())
        .contains(new TaskResult.Failed<>(new TaskFailure("E", "m", "s", 2)));
  }

  @Test
  void aResultOfAnotherTypeSaysSo() {
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> stored("{\"state\":\"succeeded\",\"value\":5}").get())
        .withMessage(
            "the result of task a cannot be read, because what is stored is not what this program's"
                + " command returns. Was the command changed?");
  }

  @Test
  void aTimeoutSaysWhatMayBeWrong() {
    assertThatExceptionOfType(DataStoreTimeoutException.class)
        .isThrownBy(() -> handle().get(Duration.ofMillis(3)))
        .withMessage(
            "task a has no result in PT0.003S. Is a consumer of memory queue beans running? (A"
                + " queue made of a plain result store keeps no null, unless the invoker says"
                + " storeNone(true).)");
  }

  @Test
  void aWaitEndsWhenTheResultComes() throws Exception {
    AsyncData<String> data = echo.enqueue("hi");
    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(() -> data.get(Duration.ofSeconds(50)));
    CompletableFuture<String> forever =
        CompletableFuture.supplyAsync(() -> data.get(GetOptions.FOREVER));
    CompletableFuture<String> future = data.future();
    assertThat(future).isNotDone();

    consumer.runDue();

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("hi");
    assertThat(forever.get(20, TimeUnit.SECONDS)).isEqualTo("hi");
    assertThat(future.get(20, TimeUnit.SECONDS)).isEqualTo("hi");
  }

  @Test
  void aFutureFailsAsTheCallDoes() {
    CompletableFuture<String> future = stored("{\"state\":\"revoked\"}").future();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(future::get)
        .withCauseInstanceOf(TaskFailedException.class);
  }

  @Test
  void anInterruptEndsAWaitAndStays() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(DataStoreTimeoutException.class)
        .isThrownBy(() -> handle().get(Duration.ofSeconds(50)))
        .withMessageStartingWith("task a has no result before this thread was interrupted. ");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void withoutAResultStoreEveryQuestionNamesTheRemedy() {
    AsyncData<String> data =
        TextTask.echo().on(Invoker.builder(new MemoryQueue("plain")).build()).enqueue("x");
    String remedy =
        "queue plain stores no results. Give its invoker a result store:"
            + " Invoker.builder(queue).resultStore(…).";

    assertThatExceptionOfType(NoResultStoreException.class)
        .isThrownBy(data::get)
        .withMessage(remedy);
    assertThatExceptionOfType(NoResultStoreException.class)
        .isThrownBy(() -> data.get(Duration.ofSeconds(50)))
        .withMessage(remedy);
    assertThatExceptionOfType(NoResultStoreException.class).isThrownBy(data::take);
    assertThat(data.future()).isCompletedExceptionally();
  }

  @Test
  void waitsGrowUpToTheLongest() {
    GetOptions options = GetOptions.FOREVER;
    assertThat(options.looks().after(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(115));
    assertThat(options.looks().after(Duration.ofMillis(900))).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.withBackoff(2).looks().after(Duration.ofMillis(100)))
        .isEqualTo(Duration.ofMillis(200));
    assertThat(GetOptions.within(Duration.ofSeconds(3)))
        .isEqualTo(
            new GetOptions(
                Duration.ofSeconds(3),
                new Backoff(1.15, Duration.ofMillis(100), Duration.ofSeconds(1))));
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetOptions.within(Duration.ofMillis(-1)))
        .withMessage("timeout must be zero or more, was PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetOptions.FOREVER.withBackoff(0.9))
        .withMessage("backoff must be 1 or more, was 0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetOptions.FOREVER.withMaxDelay(Duration.ofMillis(99)))
        .withMessage("maxDelay must not be below initialDelay PT0.1S, was PT0.099S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(1, Duration.ZERO, Duration.ofSeconds(1)))
        .withMessage("initialDelay must be more than no time, was PT0S");
  }
}
