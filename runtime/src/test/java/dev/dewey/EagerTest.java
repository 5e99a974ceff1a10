package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.QueueCounts;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.result.TaskResult;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eager mode: calls run at once, in the caller's thread. */
final class EagerTest {
  private final MemoryBroker broker = new MemoryBroker("beans");
  private final Invoker eager = Invoker.builder(broker).alwaysEager(true).build();
  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void nothingWasQueued() {
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  private TextTask<String> recording() {
    return TextTask.text(
            "record",
            (text, context) -> {
              ran.add(text + " in " + Thread.currentThread().getName() + " " + context.attempt());
              return text.toUpperCase(Locale.ROOT);
            })
        .on(eager);
  }

  @Test
  void aCallRunsHereAndNow() {
    AsyncData<String> data = recording().enqueue("a");

    assertThat(ran).containsExactly("a in " + Thread.currentThread().getName() + " 1");
    assertThat(data.get()).isEqualTo("A");
    assertThat(data.get(Duration.ZERO)).isEqualTo("A");
    assertThat(data.poll()).contains(new TaskResult.Succeeded<>("A"));
    assertThat(data.future()).isCompletedWithValue("A");
    assertThat(eager.isEager()).isTrue();
  }

  @Test
  void nothingIsWrittenToTheBroker() {
    AsyncData<String> data = recording().enqueue("a");

    assertThat(broker.peekResult(data.taskId())).isNull();
    assertThat(data.take()).contains(new TaskResult.Succeeded<>("A"));
    assertThat(data.take()).contains(new TaskResult.Succeeded<>("A"));
  }

  @Test
  void noResultStoreIsNeeded() {
    Invoker bare = Invoker.builder(new MemoryQueue("plain")).alwaysEager(true).build();

    AsyncData<String> data = TextTask.echo().on(bare).enqueue("a");

    assertThat(data.get()).isEqualTo("a");
    assertThat(data.take()).contains(new TaskResult.Succeeded<>("a"));
  }

  @Test
  void theEtaIsIgnored() {
    recording().prepare("a").schedule(Instant.now().plusSeconds(3600));
    recording().prepare("b").delay(Duration.ofHours(1)).enqueue();

    assertThat(ran).hasSize(2);
  }

  @Test
  void allOfABatchRunInOrder() {
    List<AsyncData<String>> handles =
        eager.enqueueAll(List.of(recording().prepare("a"), recording().prepare("b")));

    assertThat(handles).extracting(AsyncData::get).containsExactly("A", "B");
    assertThat(ran.get(0)).startsWith("a");
  }

  @Test
  void aKeyDoesNotKeepACallFromRunning() {
    eager.enqueueOnce(recording().prepare("a"), "key");
    eager.enqueueOnce(recording().prepare("a"), "key");

    assertThat(ran).hasSize(2);
  }

  @Test
  void theCommandsOwnCheckedExceptionIsThrown() {
    IOException own = new IOException("mine");
    TextTask<String> failing =
        TextTask.text(
                "fail",
                (text, context) -> {
                  throw own;
                })
            .with(CommandOptions.DEFAULT.withRetries(3))
            .on(eager);

    assertThatThrownBy(() -> failing.enqueue("a")).isSameAs(own);
    assertThatThrownBy(() -> failing.prepare("a").retries(0).enqueue()).isSameAs(own);
  }

  @Test
  void aCallMayQueueOthers() {
    TextTask<String> outer =
        TextTask.text(
                "outer",
                (text, context) ->
                    recording().enqueue(text + "1").get() + recording().enqueue("2").get())
            .on(eager);

    assertThat(outer.enqueue("a").get()).isEqualTo("A12");
    assertThat(ran).hasSize(2);
  }

  @Test
  void voidCallsAreCompleted() {
    TextTask<Void> nothing = TextTask.of("nothing", Codecs.VOID, (text, context) -> null);

    AsyncData<Void> data = nothing.on(eager).enqueue("a");

    assertThat(data.poll()).contains(new TaskResult.Succeeded<>(null));
    assertThat(data.get(Duration.ZERO)).isNull();
  }

  @Test
  void anExpiredCallDoesNotRun() {
    AsyncData<String> data = recording().prepare("a").expires(Instant.EPOCH).enqueue();

    assertThat(ran).isEmpty();
    assertThat(data.poll()).contains(new TaskResult.Expired<>());
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(data::get)
        .withMessage("task " + data.taskId() + " was not started in time");
  }

  @Test
  void aResultThatCannotBeWrittenIsAnErrorHereToo() {
    TextTask<Double> nan = TextTask.of("nan", Codecs.DOUBLE, (text, context) -> Double.NaN);

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> nan.on(eager).enqueue("a"))
        .withMessageMatching(
            "nan [-\\w]{22} would be a dead letter: RESULT_REJECTED, JSON has no number NaN, at \\$");
  }

  @Test
  void aResultIsWhatOthersWouldSee() {
    Instant made = Instant.ofEpochSecond(1);
    TextTask<Instant> now = TextTask.of("now", Codecs.INSTANT, (text, context) -> made);

    assertThat(now.on(eager).enqueue("").get()).isEqualTo(made).isNotSameAs(made);
  }

  @Test
  void periodicCommandsRunToo() {
    Tick tick = Tick.of("tick", minute -> false).on(eager);

    assertThat(tick.enqueue().get(Duration.ZERO)).isNull();
    assertThat(tick.runs()).isEqualTo(1);
  }
}
