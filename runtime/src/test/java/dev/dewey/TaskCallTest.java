package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.SessionSpec;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When calls ask to run. */
final class TaskCallTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final MemoryBroker broker = new MemoryBroker("beans", clock);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();
  private final TextTask<String> echo = TextTask.echo().on(invoker);

  private List<Message> messages() {
    return broker
        .open(new SessionSpec("test", Duration.ofSeconds(1)))
        .exchange(List.of(), 1000)
        .deliveries()
        .stream()
        .map(Delivery::message)
        .map(MessageFormat.DEFAULT::read)
        .toList();
  }

  private Instant eta(TaskCall<String> call) {
    call.enqueue();
    clock.set(Instant.parse("2030-01-01T00:00:00Z"));
    return messages().get(0).options().eta();
  }

  @Test
  void aDelayEndsSoLongAfterTheCallIsQueued() {
    TaskCall<String> call = echo.prepare("a").delay(Duration.ofMinutes(5));
    clock.set(Instant.parse("2026-07-02T00:00:00Z"));

    assertThat(eta(call)).isEqualTo(Instant.parse("2026-07-02T00:05:00Z"));
  }

  @Test
  void aDelayOfNoTimeOrLessIsNone() {
    echo.prepare("a").delay(Duration.ZERO).enqueue();
    echo.prepare("b").delay(Duration.ofSeconds(-5)).enqueue();

    assertThat(messages()).extracting(message -> message.options().eta()).containsOnlyNulls();
  }

  @Test
  void ofEtaAndDelayTheLastOneCounts() {
    Instant eta = clock.instant().plusSeconds(3600);

    assertThat(eta(echo.prepare("a").delay(Duration.ofSeconds(1)).eta(eta))).isEqualTo(eta);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T14:30, true, 2026-07-01T12:30:00Z",
    "2026-07-01T14:30, false, 2026-07-01T14:30:00Z",
    // The clocks went from 02:00 to 03:00 there, so 02:30 is taken as an hour later.
    "2027-03-28T02:30, true, 2027-03-28T01:30:00Z",
    "2026-03-29T02:30, true, 2026-03-29T01:30:00Z",
    "2026-03-29T02:30, false, 2026-03-29T02:30:00Z",
    // The clocks went from 03:00 to 02:00 there, so 02:30 came twice: the earlier is taken.
    "2026-10-25T02:30, true, 2026-10-25T00:30:00Z",
    "2026-10-25T03:00, true, 2026-10-25T02:00:00Z"
  })
  void wallTimeIsReadInTheInvokersZone(LocalDateTime wall, boolean convertUtc, Instant expected) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Invoker there = Invoker.builder(broker).clock(clock).zone(berlin).build();

    TextTask.echo().on(there).schedule(new TextTask.Args("a"), wall, convertUtc);

    clock.set(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(messages().get(0).options().eta()).isEqualTo(expected);
    assertThat(there.zone()).isEqualTo(berlin);
  }

  @Test
  void instantsAndZonedTimesAreWhatTheyAre() {
    Instant eta = Instant.parse("2026-10-25T00:30:00.123Z");
    echo.prepare("a").schedule(eta);
    echo.prepare("b").schedule(ZonedDateTime.parse("2026-10-25T01:30+01:00[Europe/London]"));
    clock.set(Instant.parse("2030-01-01T00:00:00Z"));

    assertThat(messages())
        .extracting(message -> message.options().eta())
        .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), eta);
  }

  @Test
  void nothingIsScheduledOutsideOfTheYearsThatTravel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> echo.prepare("a").schedule(LocalDateTime.of(1969, 1, 1, 0, 0), false))
        .withMessage("eta must be between the years 1970 and 9999, was 1969-01-01T00:00:00Z");
    assertThat(messages()).isEmpty();
  }
}
