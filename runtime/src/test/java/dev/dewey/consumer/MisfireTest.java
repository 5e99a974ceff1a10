package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.Invoker;
import dev.dewey.Tick;
import dev.dewey.broker.NewMessage;
import dev.dewey.command.CommandRegistry;
import dev.dewey.crontab.CrontabRule;
import dev.dewey.crontab.Misfire;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testing.LogRecorder;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What becomes of minutes that passed while nobody ticked. */
final class MisfireTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CrontabRule FIVE = CrontabRule.builder().minute("*/5").build();

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:20Z");
  private final MemoryBroker memory = new MemoryBroker("beans", clock);
  private final TroubledBroker broker = new TroubledBroker(memory);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();

  private PeriodicTicker ticker(Invoker of, Tick tick) {
    return new PeriodicTicker(of, CommandRegistry.builder().add(tick).build(), ZoneOffset.UTC);
  }

  private PeriodicTicker ticker(Tick tick) {
    return ticker(invoker, tick);
  }

  private long queued() {
    return memory.counts().ready();
  }

  /** Ticks once at 12:05, as a consumer does that then stops. */
  private Tick tickedAtFive(Misfire misfire) {
    Tick tick = Tick.of("tick", FIVE, misfire);
    PeriodicTicker ticker = ticker(tick);
    clock.set(Instant.parse("2026-07-01T12:05:00Z"));
    assertThat(ticker.tick()).isEqualTo(1);
    return tick;
  }

  @Test
  void whatIsSkippedIsNotMadeUpFor() {
    Tick tick = tickedAtFive(Misfire.SKIP);
    clock.set(Instant.parse("2026-07-01T13:02:00Z"));
    PeriodicTicker next = ticker(tick);

    assertThat(next.tick()).isZero();
    clock.advance(MINUTE.multipliedBy(3));
    assertThat(next.tick()).isEqualTo(1);

    assertThat(queued()).isEqualTo(2);
  }

  @Test
  void onceStandsForAllThatWasMissed() {
    Tick tick = tickedAtFive(Misfire.ONCE);
    clock.set(Instant.parse("2026-07-01T13:02:00Z"));
    PeriodicTicker next = ticker(tick);

    assertThat(next.tick()).isEqualTo(1);
    assertThat(next.tick()).isZero();

    assertThat(memory.lastTick("tick")).isEqualTo("2026-07-01T13:00:00Z");
    clock.advance(MINUTE.multipliedBy(3));
    assertThat(next.tick()).isEqualTo(1);
  }

  @Test
  void eachMinuteIsMadeUpFor() {
    Tick tick = tickedAtFive(Misfire.ALL);
    clock.set(Instant.parse("2026-07-01T13:02:00Z"));
    PeriodicTicker next = ticker(tick);
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(next.tick()).isEqualTo(11);

      assertThat(log.lines("INFO"))
          .containsExactly("tick is made up for from 2026-07-01T12:10:00Z on, 11 times.");
    }
    assertThat(memory.lastTick("tick")).isEqualTo("2026-07-01T13:00:00Z");
  }

  @Test
  void twoConsumersMakeUpForItOnce() {
    Tick tick = tickedAtFive(Misfire.ALL);
    clock.set(Instant.parse("2026-07-01T13:02:00Z"));

    assertThat(ticker(tick).tick()).isEqualTo(11);
    assertThat(ticker(tick).tick()).isZero();
  }

  @Test
  void whatNeverRanHasMissedNothing() {
    Tick tick = Tick.of("tick", FIVE, Misfire.ALL);

    assertThat(ticker(tick).tick()).isZero();
    assertThat(queued()).isZero();
  }

  @Test
  void ofTooManyTheNewestAreMadeUpFor() {
    Tick tick = tickedAtFive(Misfire.ALL);
    clock.set(Instant.parse("2026-07-31T12:00:00Z"));
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(ticker(tick).tick()).isEqualTo(1000);

      assertThat(log.lines("WARN"))
          .containsExactly("tick missed 1000 minutes or more; older ones are left out.");
    }
    assertThat(memory.lastTick("tick")).isEqualTo("2026-07-31T12:00:00Z");
  }

  @Test
  void aRareMinuteIsFoundWithinAYearAndNotBeyond() {
    CrontabRule newYear = CrontabRule.builder().minute("0").hour("0").day("1").month("1").build();
    Tick tick = Tick.of("tick", newYear, Misfire.ONCE);
    memory.tick("tick", Instant.parse("2026-01-01T00:00:00Z"), message());
    clock.set(Instant.parse("2027-12-31T23:59:00Z"));
    assertThat(ticker(tick).tick()).isEqualTo(1);
    assertThat(memory.lastTick("tick")).isEqualTo("2027-01-01T00:00:00Z");

    Tick leapDay =
        Tick.of(
            "leap",
            CrontabRule.builder().minute("0").hour("0").day("29").month("2").build(),
            Misfire.ONCE);
    memory.tick("leap", Instant.parse("2024-02-29T00:00:00Z"), message());
    clock.set(Instant.parse("2029-03-05T00:00:00Z"));
    assertThat(ticker(leapDay).tick()).isZero();
  }

  private static NewMessage message() {
    return NewMessage.of(new byte[0]);
  }

  @Test
  void anOutageIsMadeUpForWhenItEnds() {
    Tick tick = Tick.of("tick", FIVE, Misfire.ALL);
    PeriodicTicker ticker = ticker(tick);
    broker.enqueuesLeft = 0;
    for (int i = 0; i < 12; i++) {
      clock.advance(MINUTE);
      if (clock.instant().isAfter(Instant.parse("2026-07-01T12:05:00Z"))) {
        assertThatExceptionOfType(QueueWriteException.class).isThrownBy(ticker::tick);
      } else {
        ticker.tick();
      }
    }
    broker.enqueuesLeft = 100;
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(ticker.tick()).isEqualTo(2);

      assertThat(log.lines("WARN")).isEmpty();
    }
    assertThat(queued()).isEqualTo(2);
  }

  @Test
  void aPlainQueueIsMadeUpForWhatItsTickerMissed() {
    MemoryQueue queue = new MemoryQueue("plain");
    Invoker plain = Invoker.builder(queue).clock(clock).build();
    Tick tick = Tick.of("tick", FIVE, Misfire.ALL);
    PeriodicTicker ticker = ticker(plain, tick);
    assertThat(ticker.tick()).isZero();
    clock.advance(MINUTE.multipliedBy(60));

    assertThat(ticker.tick()).isEqualTo(12);
    assertThat(ticker(plain, tick).tick()).isZero();
    assertThat(queue.length()).isEqualTo(12);
  }

  @Test
  void aRuleThatThrowsEndsTheSearchAndNothingElse() {
    Tick tick =
        Tick.of(
            "tick",
            minute -> {
              if (minute.getMinute() == 57) {
                throw new IllegalStateException("no");
              }
              return true;
            },
            Misfire.ALL);
    memory.tick("tick", Instant.parse("2026-07-01T11:00:00Z"), message());
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(ticker(tick).tick()).isEqualTo(3);

      assertThat(log.lines("ERROR"))
          .containsExactly("The rule of tick threw; older minutes are not made up for.");
    }
  }
}
