package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.Tick;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.command.CommandRegistry;
import dev.dewey.crontab.CrontabRule;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.MessageFormat;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testing.LogRecorder;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeriodicTickerTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:20Z");
  private final MemoryBroker memory = new MemoryBroker("beans", clock);
  private final TroubledBroker broker = new TroubledBroker(memory);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();
  private final Session session = memory.open(new SessionSpec("test", Duration.ofDays(1)));
  private final List<ZonedDateTime> asked = new ArrayList<>();
  private final Tick every = Tick.of("every", minute -> asked.add(minute));

  private PeriodicTicker ticker(ZoneId zone, Tick... ticks) {
    CommandRegistry.Builder registry = CommandRegistry.builder();
    for (Tick tick : ticks) {
      registry.add(tick);
    }
    return new PeriodicTicker(invoker, registry.build(), zone);
  }

  private PeriodicTicker ticker(Tick... ticks) {
    return ticker(ZoneOffset.UTC, ticks);
  }

  private List<String> queued() {
    return session.exchange(List.of(), 1000).deliveries().stream()
        .map(Delivery::message)
        .map(message -> MessageFormat.DEFAULT.read(message).command())
        .toList();
  }

  @Test
  void theMinuteThatHasBegunIsNotTicked() {
    PeriodicTicker ticker = ticker(every);

    assertThat(ticker.tick()).isZero();
    clock.set(Instant.parse("2026-07-01T12:00:59.999Z"));
    assertThat(ticker.tick()).isZero();
    assertThat(asked).isEmpty();
    assertThat(ticker.nextMinute()).isEqualTo("2026-07-01T12:01:00Z");
  }

  @Test
  void aMinuteIsTickedWhenItBeginsAndOnce() {
    PeriodicTicker ticker = ticker(every);
    clock.set(Instant.parse("2026-07-01T12:01:00Z"));

    assertThat(ticker.tick()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(30));
    assertThat(ticker.tick()).isZero();

    assertThat(asked).containsExactly(ZonedDateTime.parse("2026-07-01T12:01Z"));
    assertThat(queued()).containsExactly("every");
    assertThat(ticker.nextMinute()).isEqualTo("2026-07-01T12:02:00Z");
  }

  @Test
  void onlyWhatItsRuleAcceptsIsQueued() {
    Tick never = Tick.of("never", minute -> false);
    Tick five = Tick.of("five", CrontabRule.builder().minute("*/5").build());
    PeriodicTicker ticker = ticker(five, never);
    for (int i = 0; i < 12; i++) {
      clock.advance(MINUTE);
      ticker.tick();
    }

    assertThat(queued()).containsExactly("five", "five");
    assertThat(ticker.tasks()).containsExactly(five, never);
  }

  @Test
  void missedMinutesAreLeftOutAloud() {
    PeriodicTicker ticker = ticker(every);
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      clock.advance(MINUTE.multipliedBy(4));

      assertThat(ticker.tick()).isEqualTo(1);
      assertThat(asked).containsExactly(ZonedDateTime.parse("2026-07-01T12:04Z"));
      assertThat(log.lines("WARN"))
          .containsExactly("3 minutes passed unseen; periodic commands due in them are left out.");
    }
  }

  @Test
  void aClockSetBackRepeatsNothing() {
    PeriodicTicker ticker = ticker(every);
    clock.advance(MINUTE);
    ticker.tick();
    clock.advance(MINUTE.negated());
    assertThat(ticker.tick()).isZero();
    clock.advance(MINUTE);

    assertThat(ticker.tick()).isZero();
    assertThat(asked).hasSize(1);
  }

  @Test
  void twoTickersQueueEachCommandOnceAMinute() {
    PeriodicTicker one = ticker(every);
    PeriodicTicker two = ticker(every);
    for (int i = 0; i < 3; i++) {
      clock.advance(MINUTE);
      one.tick();
      two.tick();
    }

    assertThat(queued()).containsExactly("every", "every", "every");
  }

  @Test
  void aPlainQueueGetsWhatIsDueToo() {
    MemoryQueue queue = new MemoryQueue("plain");
    Invoker plain = Invoker.builder(queue).clock(clock).build();
    PeriodicTicker ticker =
        new PeriodicTicker(plain, CommandRegistry.builder().add(every).build(), ZoneOffset.UTC);
    clock.advance(MINUTE);

    assertThat(ticker.tick()).isEqualTo(1);
    assertThat(queue.length()).isEqualTo(1);
  }

  @Test
  void onlyTheInvokersOwnCommandsAreTicked() {
    Invoker other = Invoker.on(new MemoryBroker("other"));
    Tick mine = Tick.of("mine", minute -> true).on(invoker);
    Tick others = Tick.of("others", minute -> true).on(other);
    Tick unbound = Tick.of("unbound", minute -> true);

    assertThat(ticker(mine, others, unbound).tasks()).containsExactly(mine, unbound);
    Invokers.Installation installed = Invokers.install(other);
    try (installed) {
      assertThat(ticker(mine, others, unbound).tasks()).containsExactly(mine);
    }
    Invokers.Installation again = Invokers.install(invoker);
    try (again) {
      assertThat(ticker(mine, others, unbound).tasks()).containsExactly(mine, unbound);
    }
  }

  @Test
  void aRuleThatThrowsHoldsUpNobody() {
    Tick broken =
        Tick.of(
            "broken",
            minute -> {
              throw new IllegalStateException("no");
            });
    Tick worse =
        Tick.of(
            "worse",
            minute -> {
              throw new StackOverflowError();
            });
    PeriodicTicker ticker = ticker(broken, every, worse);
    clock.advance(MINUTE);
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(ticker.tick()).isEqualTo(1);

      assertThat(log.lines("ERROR"))
          .containsExactly(
              "The rule of broken threw; the command is left out this minute.",
              "The rule of worse threw; the command is left out this minute.");
    }
  }

  @Test
  void whereTheQueueFailedTheNextTickGoesOn() {
    Tick a = Tick.of("a", minute -> true);
    Tick b = Tick.of("b", minute -> true);
    Tick c = Tick.of("c", minute -> true);
    PeriodicTicker ticker = ticker(a, b, c);
    clock.advance(MINUTE);
    broker.enqueuesLeft = 1;
    assertThatExceptionOfType(QueueWriteException.class).isThrownBy(ticker::tick);

    broker.enqueuesLeft = 100;
    clock.advance(Duration.ofSeconds(5));

    assertThat(ticker.tick()).isEqualTo(2);
    assertThat(queued()).containsExactly("a", "b", "c");
  }

  @Test
  void whatCouldNotBeQueuedInItsMinuteIsLeftOutAloud() {
    PeriodicTicker ticker = ticker(every);
    clock.advance(MINUTE);
    broker.enqueuesLeft = 0;
    assertThatExceptionOfType(QueueWriteException.class).isThrownBy(ticker::tick);
    broker.enqueuesLeft = 100;
    clock.advance(MINUTE);
    try (LogRecorder log = LogRecorder.of("dev.dewey.consumer")) {
      assertThat(ticker.tick()).isEqualTo(1);

      assertThat(log.lines("WARN"))
          .containsExactly("every could not be queued in 2026-07-01T12:01:00Z; it is left out.");
    }
  }

  private int runsAtHalfPastTwo(String from, Duration during) {
    clock.set(Instant.parse(from));
    Tick halfPastTwo = Tick.of("tick", minute -> minute.toLocalTime().equals(LocalTime.of(2, 30)));
    PeriodicTicker ticker = ticker(BERLIN, halfPastTwo);
    for (Duration passed = Duration.ZERO; passed.compareTo(during) < 0; ) {
      clock.advance(MINUTE);
      ticker.tick();
      passed = passed.plus(MINUTE);
    }
    return queued().size();
  }

  @Test
  void aMinuteThatAChangeOfClocksSkipsNeverComes() {
    assertThat(runsAtHalfPastTwo("2026-03-28T12:00:00Z", Duration.ofDays(1))).isZero();
  }

  @Test
  void aMinuteThatComesTwiceIsTickedTwice() {
    assertThat(runsAtHalfPastTwo("2026-10-24T12:00:00Z", Duration.ofDays(1))).isEqualTo(2);
  }

  @Test
  void onOtherDaysItComesOnce() {
    assertThat(runsAtHalfPastTwo("2026-07-01T12:00:00Z", Duration.ofDays(1))).isEqualTo(1);
  }

  @Test
  void aConsumerTicksByItsInvokersClock() {
    Tick tick = Tick.of("tick", minute -> true);
    Invoker real = Invoker.builder(memory).clock(clock).build();
    Consumer consumer =
        Consumer.builder(real)
            .periodic(true)
            .commands(CommandRegistry.builder().add(tick).build())
            .start();
    try (consumer) {
      clock.advance(MINUTE);
      Eventually.holds("it ran", () -> tick.runs() == 1);
    }
  }

  @Test
  void aConsumerTicksNothingUnlessToldTo() {
    Tick tick = Tick.of("tick", minute -> asked.add(minute));
    Consumer consumer =
        Consumer.builder(invoker).commands(CommandRegistry.builder().add(tick).build()).start();
    try (consumer) {
      clock.advance(MINUTE);
      Eventually.holds("it looked for work", () -> broker.awaits.get() > 1);
    }
    assertThat(asked).isEmpty();
  }
}
