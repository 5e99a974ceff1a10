package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.PrimitiveArrays;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarCodecsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Coding coding = new Coding();

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(Codecs.UUID, new UUID(-1, 0), "ffffffff-ffff-ffff-0000-000000000000"),
        arguments(Codecs.URI, URI.create(""), ""),
        arguments(Codecs.URI, URI.create("https://a.b/ö?c=%20#d"), "https://a.b/ö?c=%20#d"),
        arguments(Codecs.INSTANT, Instant.EPOCH, "1970-01-01T00:00:00Z"),
        arguments(Codecs.INSTANT, Instant.EPOCH.minusNanos(1), "1969-12-31T23:59:59.999999999Z"),
        arguments(Codecs.INSTANT, Instant.MIN, "-1000000000-01-01T00:00:00Z"),
        arguments(Codecs.INSTANT, Instant.MAX, "+1000000000-12-31T23:59:59.999999999Z"),
        arguments(Codecs.DURATION, Duration.ZERO, "PT0S"),
        arguments(Codecs.DURATION, Duration.ofNanos(-1), "PT-0.000000001S"),
        arguments(
            Codecs.DURATION, Duration.ofSeconds(Long.MIN_VALUE), "PT-2562047788015215H-30M-8S"),
        arguments(
            Codecs.DURATION,
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            "PT2562047788015215H30M7.999999999S"),
        arguments(Codecs.PERIOD, Period.ZERO, "P0D"),
        arguments(
            Codecs.PERIOD,
            Period.of(Integer.MIN_VALUE, 13, Integer.MAX_VALUE),
            "P-2147483648Y13M2147483647D"),
        arguments(Codecs.LOCAL_DATE, LocalDate.MIN, "-999999999-01-01"),
        arguments(Codecs.LOCAL_DATE, LocalDate.MAX, "+999999999-12-31"),
        arguments(Codecs.LOCAL_TIME, LocalTime.MIN, "00:00"),
        arguments(Codecs.LOCAL_TIME, LocalTime.MAX, "23:59:59.999999999"),
        arguments(Codecs.LOCAL_DATE_TIME, LocalDateTime.MIN, "-999999999-01-01T00:00"),
        arguments(Codecs.LOCAL_DATE_TIME, LocalDateTime.MAX, "+999999999-12-31T23:59:59.999999999"),
        arguments(Codecs.OFFSET_TIME, OffsetTime.MIN, "00:00+18:00"),
        arguments(Codecs.OFFSET_TIME, OffsetTime.MAX, "23:59:59.999999999-18:00"),
        arguments(Codecs.OFFSET_DATE_TIME, OffsetDateTime.MIN, "-999999999-01-01T00:00+18:00"),
        arguments(
            Codecs.OFFSET_DATE_TIME,
            OffsetDateTime.MAX,
            "+999999999-12-31T23:59:59.999999999-18:00"),
        arguments(
            Codecs.ZONED_DATE_TIME,
            ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withEarlierOffsetAtOverlap(),
            "2026-10-25T02:30+02:00[Europe/Berlin]"),
        arguments(
            Codecs.ZONED_DATE_TIME,
            ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withLaterOffsetAtOverlap(),
            "2026-10-25T02:30+01:00[Europe/Berlin]"),
        arguments(
            Codecs.ZONED_DATE_TIME,
            ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.UTC),
            "-999999999-01-01T00:00Z"),
        arguments(
            Codecs.ZONED_DATE_TIME,
            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("GMT+2")),
            "2026-01-01T00:00+02:00[GMT+02:00]"),
        arguments(Codecs.YEAR, Year.of(2026), "2026"),
        arguments(Codecs.YEAR, Year.of(7), "7"),
        arguments(Codecs.YEAR, Year.of(-1), "-1"),
        arguments(Codecs.YEAR, Year.of(Year.MIN_VALUE), "-999999999"),
        arguments(Codecs.YEAR, Year.of(Year.MAX_VALUE), "999999999"),
        arguments(Codecs.YEAR_MONTH, YearMonth.of(2026, 3), "2026-03"),
        arguments(Codecs.YEAR_MONTH, YearMonth.of(7, 3), "0007-03"),
        arguments(Codecs.YEAR_MONTH, YearMonth.of(10_000, 3), "+10000-03"),
        arguments(Codecs.YEAR_MONTH, YearMonth.of(Year.MIN_VALUE, 1), "-999999999-01"),
        arguments(Codecs.MONTH_DAY, MonthDay.of(2, 29), "--02-29"),
        arguments(Codecs.ZONE_ID, BERLIN, "Europe/Berlin"),
        arguments(Codecs.ZONE_ID, ZoneId.of("UTC+01:30"), "UTC+01:30"),
        arguments(Codecs.ZONE_ID, ZoneOffset.UTC, "Z"),
        arguments(Codecs.ZONE_OFFSET, ZoneOffset.UTC, "Z"),
        arguments(Codecs.ZONE_OFFSET, ZoneOffset.ofTotalSeconds(-3661), "-01:01:01"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  <T> void writesAsText(JsonCodec<T> codec, T value, String text) {
    coding.isWritten(codec, value, '"' + text + '"');
  }

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        arguments(Codecs.UUID, "1-1-1-1-1", "UUID"),
        arguments(Codecs.UUID, "ffffffff-ffff-ffff-0000-00000000000g", "UUID"),
        arguments(Codecs.UUID, "", "UUID"),
        arguments(Codecs.URI, "a b", "URI"),
        arguments(Codecs.INSTANT, "2026-02-30T00:00:00Z", "instant"),
        arguments(Codecs.INSTANT, "2026-03-01", "instant"),
        arguments(Codecs.DURATION, "10s", "duration"),
        arguments(Codecs.DURATION, "PT99999999999999999999H", "duration"),
        arguments(Codecs.PERIOD, "PT1H", "period"),
        arguments(Codecs.LOCAL_DATE, "2026-02-29", "date"),
        arguments(Codecs.LOCAL_TIME, "24:00", "time"),
        arguments(Codecs.LOCAL_DATE_TIME, "2026-03-01 10:00", "date and time"),
        arguments(Codecs.OFFSET_TIME, "10:00", "time with offset"),
        arguments(Codecs.OFFSET_DATE_TIME, "2026-03-01T10:00", "date and time with offset"),
        arguments(Codecs.ZONED_DATE_TIME, "2026-03-01T10:00", "date and time with zone"),
        arguments(Codecs.ZONED_DATE_TIME, "2026-03-01T10:00Z[No/Zone]", "date and time with zone"),
        arguments(Codecs.YEAR, "this", "year"),
        arguments(Codecs.YEAR_MONTH, "2026-13", "month of a year"),
        arguments(Codecs.MONTH_DAY, "--02-30", "day of a month"),
        arguments(Codecs.ZONE_ID, "No/Zone", "time zone"),
        arguments(Codecs.ZONE_OFFSET, "+19:00", "zone offset"),
        arguments(Codecs.BYTES, "?", "Base64"),
        arguments(Codecs.BYTES, "AAA A", "Base64"),
        arguments(Codecs.BYTES, "A", "Base64"));
  }

  @ParameterizedTest
  @MethodSource("wrongTexts")
  void refusesOtherTexts(JsonCodec<?> codec, String text, String name) {
    coding.refuses('"' + text + '"', codec, '"' + text + "\" is no " + name + ", at $");
    coding.refuses(
        "[null,\"" + text + "\"]",
        Containers.list(codec),
        '"' + text + "\" is no " + name + ", at $[1]");
  }

  @Test
  void cutsAndEscapesTheTextInErrors() {
    coding.refuses(
        "\"\\u001b" + "x".repeat(1000) + '"',
        Codecs.INSTANT,
        "\"\\u001b" + "x".repeat(119) + "…\" (1001 characters) is no instant, at $");
  }

  @Test
  void writesBytesInBase64() {
    byte[] bytes = {0, -1, 127, -128};
    assertThat(coding.write(Codecs.BYTES, bytes)).isEqualTo("\"AP9/gA==\"");
    assertThat(coding.read("\"AP9/gA==\"", Codecs.BYTES)).isEqualTo(bytes);
    assertThat(coding.read("\"\"", Codecs.BYTES)).isEmpty();
    assertThat(coding.write(Codecs.BYTES, new byte[0])).isEqualTo("\"\"");
  }

  @Test
  void writesStringsWithTheEscapesTheyNeed() {
    coding.isWritten(Codecs.STRING, "", "\"\"");
    coding.isWritten(Codecs.STRING, "größe 🫘/<b>\u007F", "\"größe 🫘/<b>\u007F\"");
    coding.isWritten(
        Codecs.STRING,
        "\"\\\b\f\n\r\t\0\u001B\u2028\u2029",
        "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001b\\u2028\\u2029\"");
    coding.isWritten(Codecs.STRING, "x".repeat(100_000), '"' + "x".repeat(100_000) + '"');
  }

  @Test
  void refusesHalvesOfSurrogatePairs() {
    String half = " holds half a surrogate pair at index ";
    coding.refusesToWrite(Codecs.STRING, "a\uD83E", "the text \"a\\ud83e\"" + half + "1, at $");
    coding.refusesToWrite(Codecs.STRING, "🫘\uDED8", "the text \"🫘\\uded8\"" + half + "2, at $");
    coding.refusesToWrite(
        Codecs.STRING, "\uDED8\uD83E", "the text \"\\uded8\\ud83e\"" + half + "0, at $");
    coding.refusesToWrite(Codecs.CHAR, '\uD83E', "the text \"\\ud83e\"" + half + "0, at $");
  }

  @Test
  void writesCharactersAsStrings() {
    coding.isWritten(Codecs.CHAR, 'a', "\"a\"");
    coding.isWritten(Codecs.CHAR, '\0', "\"\\u0000\"");
    coding.isWritten(Codecs.CHAR, '\uFFFF', "\"\uFFFF\"");
    coding.refuses("\"\"", Codecs.CHAR, "a character is a string of length 1, was 0, at $");
    coding.refuses("\"🫘\"", Codecs.CHAR, "a character is a string of length 1, was 2, at $");
    coding.refuses("7", Codecs.CHAR, "expected a string at $, found a number");
  }

  @Test
  void writesTrueAndFalseAndNothing() {
    coding.isWritten(Codecs.BOOLEAN, true, "true");
    coding.isWritten(Codecs.BOOLEAN, false, "false");
    coding.isWritten(Codecs.VOID, null, "null");
    coding.refuses("7", Codecs.VOID, "expected null at $, found a number");
    coding.refuses("[7]", Containers.list(Codecs.VOID), "expected null at $[0], found a number");
  }

  static Stream<JsonCodec<?>> scalars() {
    return Stream.of(
        Codecs.STRING,
        Codecs.BOOLEAN,
        Codecs.BYTE,
        Codecs.SHORT,
        Codecs.INT,
        Codecs.LONG,
        Codecs.FLOAT,
        Codecs.DOUBLE,
        Codecs.CHAR,
        Codecs.BIG_DECIMAL,
        Codecs.BIG_INTEGER,
        Codecs.BYTES,
        Codecs.UUID,
        Codecs.URI,
        Codecs.INSTANT,
        Codecs.DURATION,
        Codecs.PERIOD,
        Codecs.LOCAL_DATE,
        Codecs.LOCAL_TIME,
        Codecs.LOCAL_DATE_TIME,
        Codecs.OFFSET_TIME,
        Codecs.OFFSET_DATE_TIME,
        Codecs.ZONED_DATE_TIME,
        Codecs.YEAR,
        Codecs.YEAR_MONTH,
        Codecs.MONTH_DAY,
        Codecs.ZONE_ID,
        Codecs.ZONE_OFFSET,
        PrimitiveArrays.INTS);
  }

  @ParameterizedTest
  @MethodSource("scalars")
  <T> void writesNullAsNull(JsonCodec<T> codec) {
    coding.isWritten(codec, null, "null");
    coding.isWritten(Containers.list(codec), Arrays.asList(null, null), "[null,null]");
  }

  @Test
  void coercesNothing() {
    List<JsonCodec<?>> numbers =
        List.of(Codecs.BYTE, Codecs.SHORT, Codecs.INT, Codecs.LONG, Codecs.BIG_INTEGER);
    for (JsonCodec<?> codec : numbers) {
      coding.refuses("\"12\"", codec, "expected a whole number at $, found a string");
      coding.refuses("true", codec, "expected a whole number at $, found true or false");
      coding.refuses("[12]", codec, "expected a whole number at $, found an array");
      coding.refuses("{}", codec, "expected a whole number at $, found an object");
    }
    for (JsonCodec<?> codec : List.of(Codecs.FLOAT, Codecs.DOUBLE, Codecs.BIG_DECIMAL)) {
      coding.refuses("\"1.5\"", codec, "expected a number at $, found a string");
      coding.refuses("\"NaN\"", codec, "expected a number at $, found a string");
    }
    for (JsonCodec<?> codec : List.of(Codecs.STRING, Codecs.CHAR, Codecs.UUID, Codecs.BYTES)) {
      coding.refuses("12", codec, "expected a string at $, found a number");
      coding.refuses("true", codec, "expected a string at $, found true or false");
    }
    coding.refuses("\"true\"", Codecs.BOOLEAN, "expected true or false at $, found a string");
    coding.refuses("1", Codecs.BOOLEAN, "expected true or false at $, found a number");
    assertThat(coding.read("12", Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("12"));
  }

  @Test
  void refusesNullForPrimitives() {
    JsonCodec<Integer> primitive = Fake.reading(JsonInput::nextInt);
    coding.refuses("null", primitive, "expected a whole number at $, found null");
    coding.refuses(
        "null", Fake.reading(JsonInput::nextLong), "expected a whole number at $, found null");
    coding.refuses(
        "null", Fake.reading(Codecs::nextByte), "expected a whole number at $, found null");
    coding.refuses("null", Fake.reading(Codecs::nextFloat), "expected a number at $, found null");
    coding.refuses(
        "null", Fake.reading(JsonInput::nextDouble), "expected a number at $, found null");
    coding.refuses("null", Fake.reading(Codecs::nextChar), "expected a string at $, found null");
    coding.refuses(
        "null", Fake.reading(JsonInput::nextBoolean), "expected true or false at $, found null");
  }
}
