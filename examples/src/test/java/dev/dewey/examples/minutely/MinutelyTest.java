package dev.dewey.examples.minutely;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.command.Outcome;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testing.ManualConsumer;
import dev.dewey.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MinutelyTest {
  private final PrintStream standardOut = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(standardOut);
  }

  @Test
  void tellsTheTimeOnceAMinute() {
    SettableClock clock = SettableClock.at("2026-03-01T11:59:30Z");
    MemoryBroker broker = new MemoryBroker("minutely", clock);
    Invoker invoker = Invoker.builder(broker).clock(clock).build();
    try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
      assertThat(consumer.tick()).isZero();

      clock.advance(Duration.ofSeconds(30));
      assertThat(consumer.tick()).isEqualTo(1);
      assertThat(consumer.tick()).isZero();

      assertThat(consumer.runDue()).hasOnlyElementsOfType(Outcome.Succeeded.class).hasSize(1);
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .matches("It is \\d\\d:\\d\\d(:\\d\\d)?\\.\\R");
    }
  }
}
