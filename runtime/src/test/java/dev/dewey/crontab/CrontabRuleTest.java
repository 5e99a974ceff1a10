package dev.dewey.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrontabRuleTest {
  private static final ZonedDateTime FRIDAY_THE_13TH =
      ZonedDateTime.of(2026, 3, 13, 18, 30, 0, 0, ZoneOffset.UTC);

  @Test
  void aNewRuleMatchesEveryMinute() {
    CrontabRule rule = CrontabRule.builder().build();

    assertThat(rule).hasToString("* * * * *");
    assertThat(minutesOf(2026, ZoneOffset.UTC)).hasSize(365 * 24 * 60).allMatch(rule::matches);
  }

  @Test
  void allFiveFieldsMustMatch() {
    CrontabRule rule = CrontabRule.of("30 18 13 3 5");

    assertThat(rule.matches(FRIDAY_THE_13TH)).isTrue();
    assertThat(rule.matches(FRIDAY_THE_13TH.withMinute(31))).isFalse();
    assertThat(rule.matches(FRIDAY_THE_13TH.withHour(17))).isFalse();
    assertThat(rule.matches(FRIDAY_THE_13TH.withDayOfMonth(20))).isFalse();
    assertThat(rule.matches(FRIDAY_THE_13TH.withMonth(2).withYear(2027))).isFalse();
    assertThat(CrontabRule.of("30 18 13 3 4").matches(FRIDAY_THE_13TH)).isFalse();
    assertThat(CrontabRule.of("30 18 13 2 5").matches(FRIDAY_THE_13TH.withMonth(2))).isTrue();
    assertThat(CrontabRule.of("30 18 13 2 5").matches(FRIDAY_THE_13TH)).isFalse();
  }

  @Test
  void secondsAndNanosAreNotLookedAt() {
    assertThat(CrontabRule.of("30 18 * * *").matches(FRIDAY_THE_13TH.withSecond(59).withNano(999)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "*,'0 1 2 3 4 5 6'",
        "*/3,'0 3 6'",
        "*/7,0",
        "7,0",
        "07,0",
        "'6,7','0 6'",
        "5-7,'0 5 6'",
        "6-7,'0 6'",
        "7-7,0",
        "0-7,'0 1 2 3 4 5 6'",
        "1-7/2,'0 1 3 5'",
        "0-6/2,'0 2 4 6'",
      })
  void daysOfWeekCountFromSunday(String dayOfWeek, String expected) {
    CrontabRule rule = CrontabRule.builder().dayOfWeek(dayOfWeek).build();
    ZonedDateTime sunday = ZonedDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    List<Integer> days =
        IntStream.range(0, 7).filter(n -> rule.matches(sunday.plusDays(n))).boxed().toList();

    assertThat(days).isEqualTo(numbers(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "*/6,'1 7'",
        "*/5,'1 6 11'",
        "*/12,1",
        "*/999999999,1",
        "2-11/3,'2 5 8 11'",
        "3-4/9,3",
        "008,8",
        "'12,1,3-4,3','1 3 4 12'",
      })
  void stepsCountFromTheFirstValue(String month, String expected) {
    CrontabRule rule = CrontabRule.builder().month(month).build();

    List<Integer> months =
        IntStream.rangeClosed(1, 12)
            .filter(n -> rule.matches(FRIDAY_THE_13TH.withMonth(n)))
            .boxed()
            .toList();

    assertThat(months).isEqualTo(numbers(expected));
  }

  @Test
  void aDayThatNoMonthHasNeverMatches() {
    assertThat(minutesOf(2028, ZoneOffset.UTC)).noneMatch(CrontabRule.of("* * 30 2 *")::matches);
  }

  @Test
  void theSkippedMinutesOfAGapNeverMatch() {
    List<ZonedDateTime> night =
        hoursFrom("2026-03-29T00:00:00Z").filter(CrontabRule.of("30 * * * *")::matches).toList();

    assertThat(night)
        .extracting(time -> time.toOffsetDateTime().toString())
        .containsExactly("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00");
  }

  @Test
  void theMinutesOfAnOverlapMatchTwice() {
    List<ZonedDateTime> night =
        hoursFrom("2026-10-25T00:00:00Z").filter(CrontabRule.of("30 2 * * *")::matches).toList();

    assertThat(night)
        .extracting(time -> time.toOffsetDateTime().toString())
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/5 0-8/2 1,15 */6 1-5",
        "  */5\t0-8/2   1,15 */6 1-5 ",
      })
  void aLineSaysWhatTheBuilderSays(String line) {
    CrontabRule built =
        CrontabRule.builder()
            .dayOfWeek("1-5")
            .month("*/6")
            .day("1,15")
            .hour("0-8/2")
            .minute("*/5")
            .build();

    CrontabRule read = CrontabRule.of(line);

    assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
    assertThat(built).hasToString("*/5 0-8/2 1,15 */6 1-5");
    assertThat(minutesOf(2026, ZoneOffset.UTC))
        .allMatch(time -> built.matches(time) == read.matches(time));
  }

  @Test
  void anIntIsANumber() {
    assertThat(CrontabRule.builder().minute(5).hour(4).day(3).month(2).dayOfWeek(1).build())
        .isEqualTo(CrontabRule.of("5 4 3 2 1"));
  }

  @Test
  void rulesDifferByTheFieldsAsWritten() {
    CrontabRule rule = CrontabRule.of("0 0 1 1 0");

    assertThat(
            Stream.of("1 0 1 1 0", "0 1 1 1 0", "0 0 2 1 0", "0 0 1 2 0", "0 0 1 1 1", "00 0 1 1 0")
                .map(CrontabRule::of))
        .doesNotContain(rule);
    assertThat(rule.equals(null)).isFalse();
    assertThat(rule).isNotEqualTo("0 0 1 1 0");
  }

  @Test
  void aRuleOutlivesChangesToItsBuilder() {
    CrontabRule.Builder builder = CrontabRule.builder().hour(3);
    CrontabRule rule = builder.build();
    builder.hour(4);

    assertThat(rule).hasToString("* 3 * * *");
    assertThat(builder.build()).hasToString("* 4 * * *");
  }

  @Test
  void aLineAsLongAsAnyRuleIsRead() {
    String hour = "0,".repeat(499) + "00";
    String rest = "1,".repeat(499) + "01";
    CrontabRule rule =
        CrontabRule.builder().minute(hour).hour(hour).day(rest).month(rest).dayOfWeek(rest).build();

    assertThat(CrontabRule.of(rule.toString())).isEqualTo(rule);
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.split(" ")).map(Integer::valueOf).toList();
  }

  private static Stream<ZonedDateTime> minutesOf(int year, ZoneId zone) {
    ZonedDateTime start = ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, zone);
    long minutes = Duration.between(start, start.plusYears(1)).toMinutes();
    return Stream.iterate(start, time -> time.plusMinutes(1)).limit(minutes);
  }

  /** The minutes of two hours as a clock in Berlin shows them. */
  private static Stream<ZonedDateTime> hoursFrom(String instant) {
    ZonedDateTime start = Instant.parse(instant).atZone(ZoneId.of("Europe/Berlin"));
    return Stream.iterate(start, time -> time.plusMinutes(1)).limit(120);
  }
}
