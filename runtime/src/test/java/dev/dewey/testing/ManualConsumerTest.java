package dev.dewey.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.Tick;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Outcome;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManualConsumerTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:20Z");
  private final MemoryBroker broker = new MemoryBroker("beans", clock);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();
  private final List<String> ran = new ArrayList<>();
  private final TextTask<String> note =
      TextTask.text(
              "note",
              (text, context) -> {
                ran.add(text);
                if (text.startsWith("fail")) {
                  throw new IllegalStateException(text);
                }
                return text;
              })
          .with(CommandOptions.DEFAULT.withRetries(1).withRetryDelay(Duration.ofSeconds(10)))
          .on(invoker);
  private final Tick tick =
      Tick.of("tick", minute -> minute.toLocalTime().equals(LocalTime.of(14, 1)));
  private final CommandRegistry commands = CommandRegistry.builder().add(note).add(tick).build();

  @Test
  void onlyWhatIsDueRuns() {
    ManualConsumer consumer = ManualConsumer.of(invoker, commands);
    note.enqueue("now");
    note.prepare("later").delay(Duration.ofMinutes(5)).enqueue();

    assertThat(consumer.runDue()).hasSize(1);
    assertThat(consumer.runDue()).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    assertThat(consumer.runDue()).hasSize(1);

    assertThat(ran).containsExactly("now", "later");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void oneRunsAtATime() {
    ManualConsumer consumer = ManualConsumer.of(invoker, commands);
    note.enqueue("a");
    note.enqueue("b");

    assertThat(consumer.runNext()).containsInstanceOf(Outcome.Succeeded.class);
    assertThat(ran).containsExactly("a");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
  }

  @Test
  void aRetryRunsWhenItIsDue() {
    ManualConsumer consumer = ManualConsumer.of(invoker, commands);
    note.enqueue("fail");

    assertThat(consumer.runDue()).singleElement().isInstanceOf(Outcome.Retried.class);
    clock.advance(Duration.ofSeconds(10));
    assertThat(consumer.runDue()).singleElement().isInstanceOf(Outcome.Failed.class);

    assertThat(broker.counts().dead()).isEqualTo(1);
  }

  @Test
  void itTicksInItsZone() {
    ManualConsumer utc = ManualConsumer.of(invoker, commands);
    ManualConsumer berlin = ManualConsumer.of(invoker, commands, ZoneId.of("Europe/Berlin"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(utc.tick()).isZero();
    assertThat(berlin.tick()).isEqualTo(1);
    berlin.runDue();
    assertThat(tick.runs()).isEqualTo(1);
  }

  @Test
  void daysMayPassBetweenTwoSteps() {
    try (ManualConsumer consumer = ManualConsumer.of(invoker, commands)) {
      for (int day = 0; day < 10; day++) {
        note.enqueue("day " + day);
        assertThat(consumer.runDue()).hasSize(1);
        clock.advance(Duration.ofDays(3));
      }
    }
    assertThat(ran).hasSize(10);
  }

  @Test
  void theClockStandsWhereItIsSet() {
    assertThat(clock).hasToString("2026-07-01T12:00:20Z");
    clock.advance(Duration.ofSeconds(-20));
    assertThat(clock.instant()).isEqualTo("2026-07-01T12:00:00Z");
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    assertThat(SettableClock.at(Instant.EPOCH).millis()).isZero();
  }
}
