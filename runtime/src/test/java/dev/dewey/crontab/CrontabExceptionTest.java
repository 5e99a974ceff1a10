package dev.dewey.crontab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrontabExceptionTest {
  private static final String MINUTE_ADVICE =
      " Use *, */n, m-n, m-n/s or numbers from 0 to 59, separated by commas.";
  private static final String LINE_ADVICE =
      " Write five fields, separated by blanks: minute hour day month day_of_week.";
  private static final String HUGE = "0,".repeat(5 * 1024 * 1024);

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("1-c", "c", 2, "\"c\" is no number"),
        arguments("5,mon,7", "mon", 2, "\"mon\" is no number"),
        arguments("@hourly", "@hourly", 0, "\"@hourly\" is no number"),
        arguments("?", "?", 0, "\"?\" is no number"),
        arguments("15W", "15W", 0, "\"15W\" is no number"),
        arguments("5#2", "5#2", 0, "\"5#2\" is no number"),
        arguments("1.5", "1.5", 0, "\"1.5\" is no number"),
        arguments("+1", "+1", 0, "\"+1\" is no number"),
        arguments("1, 2", " 2", 2, "\" 2\" is no number"),
        arguments("**", "**", 0, "\"**\" is no number"),
        arguments("*-5", "*", 0, "\"*\" is no number"),
        arguments("1-2-3", "2-3", 2, "\"2-3\" is no number"),
        arguments("*/5abc", "5abc", 2, "\"5abc\" is no number"),
        arguments("*/5/2", "5/2", 2, "\"5/2\" is no number"),
        arguments("\u0663", "\u0663", 0, "\"\u0663\" is no number"),
        arguments("1\n", "1\n", 0, "\"1\\u000a\" is no number"),
        arguments("12345678901x", "12345678901x", 0, "\"12345678901x\" is no number"),
        arguments("", "", 0, "a piece is empty"),
        arguments("1,,2", "", 2, "a piece is empty"),
        arguments("1,", "", 2, "a piece is empty"),
        arguments(",1", "", 0, "a piece is empty"),
        arguments("-1", "", 0, "a number is missing"),
        arguments("3-", "", 2, "a number is missing"),
        arguments("*/", "", 2, "a number is missing"),
        arguments("1-9/", "", 4, "a number is missing"),
        arguments("/5", "", 0, "a number is missing"),
        arguments("0,61", "61", 2, "\"61\" is not from 0 to 59"),
        arguments("0-60", "60", 2, "\"60\" is not from 0 to 59"),
        arguments("*/0", "0", 2, "a step is 1 or more"),
        arguments("1-9/00", "00", 4, "a step is 1 or more"),
        arguments("0,22-2", "22-2", 2, "the range runs backwards; write it as two"),
        arguments("22-2/3", "22-2", 0, "the range runs backwards; write it as two"),
        arguments("3/2", "3/2", 0, "only * and a range take a step"),
        arguments("1234567890", "1234567890", 0, "a number has at most 9 digits"),
        arguments("*/0000000005", "0000000005", 2, "a number has at most 9 digits"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhatIsWrongAndWhereAndWhatToDo(String text, String piece, int position, String reason) {
    CrontabException refusal = refusalOf(CrontabRule.Builder::minute, text);

    assertThat(refusal)
        .hasMessage(
            "crontab minute \"%s\" is not valid at position %d: %s.%s",
            text.replace("\n", "\\u000a"), position, reason, MINUTE_ADVICE);
    assertThat(refusal.field()).isEqualTo("minute");
    assertThat(refusal.piece()).isEqualTo(piece);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(text.startsWith(piece, position)).isTrue();
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        field("minute", "numbers from 0 to 59", CrontabRule.Builder::minute),
        field("hour", "numbers from 0 to 23", CrontabRule.Builder::hour),
        field("day", "numbers from 1 to 31", CrontabRule.Builder::day),
        field("month", "numbers from 1 to 12", CrontabRule.Builder::month),
        field(
            "day_of_week",
            "numbers from 0 to 7 (0 and 7 are Sunday)",
            CrontabRule.Builder::dayOfWeek));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void namesTheFieldAndItsRange(String field, String numbers, Setter setter) {
    CrontabException refusal = refusalOf(setter, "x");

    assertThat(refusal)
        .hasMessage(
            "crontab %s \"x\" is not valid at position 0: \"x\" is no number."
                + " Use *, */n, m-n, m-n/s or %s, separated by commas.",
            field, numbers);
    assertThat(refusal.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void refusesNull(String field, String numbers, Setter setter) {
    CrontabException refusal = refusalOf(setter, null);

    assertThat(refusal)
        .hasMessage(
            "crontab %s is null. Use *, */n, m-n, m-n/s or %s, separated by commas.",
            field, numbers);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.piece()).isEmpty();
    assertThat(refusal.position()).isZero();
  }

  @Test
  void echoesTheFirstFortyCharactersOnly() {
    String forty = "x".repeat(40);

    assertThat(refusalOf(CrontabRule.Builder::hour, forty).getMessage())
        .startsWith(
            "crontab hour \"" + forty + "\" is not valid at position 0: \"" + forty + "\" is");
    CrontabException cut = refusalOf(CrontabRule.Builder::hour, forty + "x");
    assertThat(cut.getMessage())
        .startsWith(
            "crontab hour \""
                + forty
                + "...\" is not valid at position 0: \""
                + forty
                + "...\" is no");
    assertThat(cut.piece()).isEqualTo(forty);
  }

  @Test
  void echoesTheFaultWhereverItStands() {
    CrontabException refusal = refusalOf(CrontabRule.Builder::minute, "0,".repeat(100) + "61");

    assertThat(refusal)
        .hasMessage(
            "crontab minute \"%s...\" is not valid at position 200: \"61\" is not from 0 to 59.%s",
            "0,".repeat(20), MINUTE_ADVICE);
    assertThat(refusal.piece()).isEqualTo("61");
  }

  @Test
  void takesAThousandCharactersAndNotOneMore() {
    String thousand = "0,".repeat(499) + "00";

    assertThat(CrontabRule.builder().minute(thousand).build()).hasToString(thousand + " * * * *");
    assertThat(refusalOf(CrontabRule.Builder::minute, thousand + "0"))
        .hasMessage(
            "crontab minute \"%s...\" is not valid: it has 1001 characters, and 1000 are"
                + " allowed.%s",
            "0,".repeat(20), MINUTE_ADVICE);
  }

  @Test
  void refusesAHugeFieldUnread() {
    CrontabException refusal =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> refusalOf(CrontabRule.Builder::minute, HUGE));

    assertThat(refusal)
        .hasMessage(
            "crontab minute \"%s...\" is not valid:"
                + " it has 10485760 characters, and 1000 are allowed.%s",
            "0,".repeat(20), MINUTE_ADVICE);
    assertThat(refusal.piece()).isEqualTo("0,".repeat(20));
  }

  @Test
  void refusesAHugeLineUnread() {
    CrontabException refusal =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refusalOfLine(HUGE));

    assertThat(refusal)
        .hasMessage(
            "crontab line \"%s...\" is not valid: it has 10485760 characters, and 5004 are"
                + " allowed.%s",
            "0,".repeat(20), LINE_ADVICE);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\'',
      value = {
        "'',0 fields",
        "' ',0 fields",
        "@hourly,1 field",
        "*/5 * * *,4 fields",
        "0 */5 * * * *,6 fields",
      })
  void aLineHasFiveFields(String line, String count) {
    CrontabException refusal = refusalOfLine(line);

    assertThat(refusal)
        .hasMessage("crontab line \"%s\" is not valid: it has %s.%s", line, count, LINE_ADVICE);
    assertThat(refusal.field()).isEqualTo("line");
    assertThat(refusal.piece()).isEqualTo(line);
    assertThat(refusal.position()).isZero();
  }

  @Test
  void aLineIsNotNull() {
    assertThat(refusalOfLine(null)).hasMessage("crontab line is null." + LINE_ADVICE);
  }

  @Test
  void aFaultInALineIsPlacedWithinItsField() {
    CrontabException refusal = refusalOfLine("0 1-99 * * *");

    assertThat(refusal)
        .hasMessage(
            "crontab hour \"1-99\" is not valid at position 2: \"99\" is not from 0 to 23."
                + " Use *, */n, m-n, m-n/s or numbers from 0 to 23, separated by commas.");
    assertThat(refusal.field()).isEqualTo("hour");
  }

  @Test
  void anIntIsCheckedAsItsTextIs() {
    assertThat(
            catchThrowableOfType(CrontabException.class, () -> CrontabRule.builder().dayOfWeek(8)))
        .hasMessage(
            "crontab day_of_week \"8\" is not valid at position 0: \"8\" is not from 0 to 7."
                + " Use *, */n, m-n, m-n/s or numbers from 0 to 7 (0 and 7 are Sunday),"
                + " separated by commas.");
  }

  /** One of the builder's methods that take a text. */
  private interface Setter extends BiFunction<CrontabRule.Builder, String, CrontabRule.Builder> {}

  private static Arguments field(String name, String numbers, Setter setter) {
    return arguments(name, numbers, setter);
  }

  private static CrontabException refusalOf(Setter setter, String text) {
    CrontabException refusal =
        catchThrowableOfType(
            CrontabException.class, () -> setter.apply(CrontabRule.builder(), text));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  private static CrontabException refusalOfLine(String line) {
    CrontabException refusal =
        catchThrowableOfType(CrontabException.class, () -> CrontabRule.of(line));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }
}
