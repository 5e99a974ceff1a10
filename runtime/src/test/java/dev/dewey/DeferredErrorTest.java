package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.result.TaskFailure;
import dev.dewey.spi.DataStoreTimeoutException;
import dev.dewey.testing.ManualConsumer;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What whoever waits is told of failures: the last one, and nothing of those before. */
final class DeferredErrorTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final Invoker invoker =
      Invoker.builder(new MemoryBroker("beans", clock)).clock(clock).build();
  private int failures = 2;
  private final TextTask<String> count =
      TextTask.text("count", (text, context) -> count(text, context.attempt()))
          .with(CommandOptions.DEFAULT.withRetries(1).withRetryDelay(Duration.ofSeconds(10)))
          .on(invoker);
  private final ManualConsumer consumer =
      ManualConsumer.of(invoker, CommandRegistry.builder().add(count).build());

  private String count(String text, int attempt) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("no " + text + " at " + attempt);
    }
    return text;
  }

  private void runAll() {
    consumer.runDue();
    clock.advance(Duration.ofSeconds(10));
    consumer.runDue();
  }

  @Test
  void whileRetriesAreLeftNobodyIsToldOfAFailure() {
    AsyncData<String> data = count.enqueue("beans");

    consumer.runDue();

    assertThat(data.get()).isNull();
    assertThat(data.poll()).isEmpty();
    assertThatExceptionOfType(DataStoreTimeoutException.class)
        .isThrownBy(() -> data.get(Duration.ZERO));
  }

  @Test
  void aFailureBeforeASuccessIsNeverToldOf() {
    failures = 1;
    AsyncData<String> data = count.enqueue("beans");

    runAll();

    assertThat(data.get()).isEqualTo("beans");
  }

  @Test
  void theLastFailureTellsWhatItWasAndHowOftenItWasTried() {
    AsyncData<String> data = count.enqueue("beans");

    runAll();

    TaskFailedException thrown = catchThrowableOfType(TaskFailedException.class, data::get);
    TaskFailure failure = thrown.failure().orElseThrow();
    assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("no beans at 2");
    assertThat(failure.attempts()).isEqualTo(2);
    assertThat(failure.stack()).contains("DeferredErrorTest.count");
    assertThat(thrown)
        .hasMessageEndingWith(
            "failed at try 2 with java.lang.IllegalStateException: no beans at 2");
  }

  @Test
  void whatNeverRanHasNoFailure() {
    AsyncData<String> data = count.prepare("beans").expires(clock.instant()).enqueue();

    runAll();

    assertThat(catchThrowableOfType(TaskFailedException.class, data::get).failure()).isEmpty();
  }
}
