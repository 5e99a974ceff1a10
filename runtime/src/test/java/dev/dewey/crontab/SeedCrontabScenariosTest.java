package dev.dewey.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scenarios of crontabs that the seed's own suite has, under its names. */
final class SeedCrontabScenariosTest {
  /** A Sunday. */
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 0, 0);

  private static List<Integer> accepted(
      CrontabRule rule, int first, int last, IntFunction<LocalDateTime> time) {
    return IntStream.rangeClosed(first, last)
        .filter(i -> rule.matches(ZonedDateTime.of(time.apply(i), ZoneOffset.UTC)))
        .boxed()
        .toList();
  }

  private static List<Integer> months(String spec) {
    return accepted(CrontabRule.builder().month(spec).build(), 1, 12, START::withMonth);
  }

  private static List<Integer> days(String spec) {
    return accepted(CrontabRule.builder().day(spec).build(), 1, 31, START::withDayOfMonth);
  }

  private static List<Integer> hours(String spec) {
    return accepted(CrontabRule.builder().hour(spec).build(), 0, 23, START::withHour);
  }

  private static List<Integer> minutes(String spec) {
    return accepted(CrontabRule.builder().minute(spec).build(), 0, 59, START::withMinute);
  }

  private static List<Integer> daysOfWeek(String spec) {
    return accepted(CrontabRule.builder().dayOfWeek(spec).build(), 0, 6, START::plusDays);
  }

  @Test
  void month() {
    assertThat(months("*")).hasSize(12);
    assertThat(months("1")).containsExactly(1);
    assertThat(months("1,12")).containsExactly(1, 12);
    assertThat(months("4-6,8")).containsExactly(4, 5, 6, 8);
    assertThat(months("*/3")).containsExactly(1, 4, 7, 10);
  }

  @Test
  void day() {
    assertThat(days("*")).hasSize(31);
    assertThat(days("1,12,30")).containsExactly(1, 12, 30);
    assertThat(days("1-6,29")).containsExactly(1, 2, 3, 4, 5, 6, 29);
    assertThat(days("*/5")).containsExactly(1, 6, 11, 16, 21, 26, 31);
  }

  @Test
  void hour() {
    assertThat(hours("*")).hasSize(24);
    assertThat(hours("1,10,20")).containsExactly(1, 10, 20);
    assertThat(hours("20-23,4")).containsExactly(4, 20, 21, 22, 23);
    assertThat(hours("*/6")).containsExactly(0, 6, 12, 18);
  }

  @Test
  void minute() {
    assertThat(minutes("*")).hasSize(60);
    assertThat(minutes("5,10,59")).containsExactly(5, 10, 59);
    assertThat(minutes("2-5,58")).containsExactly(2, 3, 4, 5, 58);
    assertThat(minutes("*/15")).containsExactly(0, 15, 30, 45);
  }

  @Test
  void dayOfWeek() {
    assertThat(daysOfWeek("*")).hasSize(7);
    assertThat(daysOfWeek("0,6")).containsExactly(0, 6);
    assertThat(daysOfWeek("1-3,6")).containsExactly(1, 2, 3, 6);
    assertThat(daysOfWeek("*/3")).containsExactly(0, 3, 6);
  }

  @Test
  void allTogether() {
    CrontabRule rule =
        CrontabRule.builder().month("3").day("1-7").dayOfWeek("0").hour("8").minute("30").build();
    LocalDateTime time = START.withHour(8).withMinute(30);

    assertThat(matches(rule, time)).isTrue();
    assertThat(matches(rule, time.withMonth(11))).as("another month, a Sunday too").isFalse();
    assertThat(matches(rule, time.withDayOfMonth(8))).as("the second Sunday").isFalse();
    assertThat(matches(rule, time.withDayOfMonth(2))).as("a Monday").isFalse();
    assertThat(matches(rule, time.withHour(9))).isFalse();
    assertThat(matches(rule, time.withMinute(31))).isFalse();
  }

  private static boolean matches(CrontabRule rule, LocalDateTime time) {
    return rule.matches(ZonedDateTime.of(time, ZoneOffset.UTC));
  }
}
