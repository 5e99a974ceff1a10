package dev.dewey.codec;

import dev.dewey.json.Excerpt;
import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the JDK's own scalar types; {@code Containers} has those of what holds them.
 *
 * <p>Null travels wherever a reference may stand. Dates, times and the like travel in the ISO form
 * that their {@code toString} prints and their {@code parse} reads, byte arrays in Base64.
 */
public final class Codecs {
  /** What {@code parse} reads; {@code toString} leaves out the sign that far years need. */
  private static final DateTimeFormatter YEAR_AND_MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  /** The result of a void command: always null. */
  public static final JsonCodec<@Nullable Void> VOID = new VoidCodec();

  /** {@code String}. */
  public static final JsonCodec<@Nullable String> STRING =
      Scalar.of(JsonOutput::value, JsonInput::nextString);

  /** {@code Boolean}. */
  public static final JsonCodec<@Nullable Boolean> BOOLEAN =
      Scalar.of(JsonOutput::value, JsonInput::nextBoolean);

  /** {@code Byte}. */
  public static final JsonCodec<@Nullable Byte> BYTE =
      Scalar.of((out, value) -> out.value(value.longValue()), Codecs::nextByte);

  /** {@code Short}. */
  public static final JsonCodec<@Nullable Short> SHORT =
      Scalar.of((out, value) -> out.value(value.longValue()), Codecs::nextShort);

  /** {@code Integer}. */
  public static final JsonCodec<@Nullable Integer> INT =
      Scalar.of((out, value) -> out.value(value.longValue()), JsonInput::nextInt);

  /** {@code Long}. */
  public static final JsonCodec<@Nullable Long> LONG =
      Scalar.of((out, value) -> out.value(value.longValue()), JsonInput::nextLong);

  /** {@code Float}. */
  public static final JsonCodec<@Nullable Float> FLOAT =
      Scalar.of((out, value) -> out.value(value.floatValue()), Codecs::nextFloat);

  /** {@code Double}. */
  public static final JsonCodec<@Nullable Double> DOUBLE =
      Scalar.of((out, value) -> out.value(value.doubleValue()), JsonInput::nextDouble);

  /** {@code Character}: a string of one UTF-16 unit. */
  public static final JsonCodec<@Nullable Character> CHAR =
      Scalar.of((out, value) -> out.value(value.toString()), Codecs::nextChar);

  /** {@code BigDecimal}, every digit kept. */
  public static final JsonCodec<@Nullable BigDecimal> BIG_DECIMAL =
      Scalar.of(JsonOutput::value, JsonInput::nextDecimal);

  /** {@code BigInteger}, every digit kept. */
  public static final JsonCodec<@Nullable BigInteger> BIG_INTEGER =
      Scalar.of(JsonOutput::value, JsonInput::nextInteger);

  /** {@code byte[]} in Base64. */
  public static final JsonCodec<byte @Nullable []> BYTES =
      Scalar.text(
          "Base64", Base64.getEncoder()::encodeToString, text -> Base64.getDecoder().decode(text));

  /** {@code UUID}. */
  public static final JsonCodec<@Nullable UUID> UUID = Scalar.text("UUID", Codecs::uuid);

  /** {@code URI}. */
  public static final JsonCodec<@Nullable URI> URI = Scalar.text("URI", java.net.URI::create);

  /** {@code Instant}. */
  public static final JsonCodec<@Nullable Instant> INSTANT = Scalar.text("instant", Instant::parse);

  /** {@code Duration}. */
  public static final JsonCodec<@Nullable Duration> DURATION =
      Scalar.text("duration", Duration::parse);

  /** {@code Period}. */
  public static final JsonCodec<@Nullable Period> PERIOD = Scalar.text("period", Period::parse);

  /** {@code LocalDate}. */
  public static final JsonCodec<@Nullable LocalDate> LOCAL_DATE =
      Scalar.text("date", LocalDate::parse);

  /** {@code LocalTime}. */
  public static final JsonCodec<@Nullable LocalTime> LOCAL_TIME =
      Scalar.text("time", LocalTime::parse);

  /** {@code LocalDateTime}. */
  public static final JsonCodec<@Nullable LocalDateTime> LOCAL_DATE_TIME =
      Scalar.text("date and time", LocalDateTime::parse);

  /** {@code OffsetTime}. */
  public static final JsonCodec<@Nullable OffsetTime> OFFSET_TIME =
      Scalar.text("time with offset", OffsetTime::parse);

  /** {@code OffsetDateTime}. */
  public static final JsonCodec<@Nullable OffsetDateTime> OFFSET_DATE_TIME =
      Scalar.text("date and time with offset", OffsetDateTime::parse);

  /** {@code ZonedDateTime}. */
  public static final JsonCodec<@Nullable ZonedDateTime> ZONED_DATE_TIME =
      Scalar.text("date and time with zone", ZonedDateTime::parse);

  /** {@code Year}. */
  public static final JsonCodec<@Nullable Year> YEAR = Scalar.text("year", Year::parse);

  /** {@code YearMonth}. */
  public static final JsonCodec<@Nullable YearMonth> YEAR_MONTH =
      Scalar.text("month of a year", month -> month.format(YEAR_AND_MONTH), YearMonth::parse);

  /** {@code MonthDay}. */
  public static final JsonCodec<@Nullable MonthDay> MONTH_DAY =
      Scalar.text("day of a month", MonthDay::parse);

  /** {@code ZoneId}. */
  public static final JsonCodec<@Nullable ZoneId> ZONE_ID =
      Scalar.text("time zone", ZoneId::getId, ZoneId::of);

  /** {@code ZoneOffset}. */
  public static final JsonCodec<@Nullable ZoneOffset> ZONE_OFFSET =
      Scalar.text("zone offset", ZoneOffset::getId, ZoneOffset::of);

  /** {@code OptionalInt}: the number, or null for none. */
  public static final JsonCodec<OptionalInt> OPTIONAL_INT =
      Scalar.optional(
          (out, value) -> value.ifPresentOrElse(out::value, out::nullValue),
          in -> in.nextNull() ? OptionalInt.empty() : OptionalInt.of(in.nextInt()));

  /** {@code OptionalLong}: the number, or null for none. */
  public static final JsonCodec<OptionalLong> OPTIONAL_LONG =
      Scalar.optional(
          (out, value) -> value.ifPresentOrElse(out::value, out::nullValue),
          in -> in.nextNull() ? OptionalLong.empty() : OptionalLong.of(in.nextLong()));

  /** {@code OptionalDouble}: the number, or null for none. */
  public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE =
      Scalar.optional(
          (out, value) -> value.ifPresentOrElse(out::value, out::nullValue),
          in -> in.nextNull() ? OptionalDouble.empty() : OptionalDouble.of(in.nextDouble()));

  private Codecs() {}

  /** Reads a {@code byte}. */
  public static byte nextByte(JsonInput in) {
    return (byte) in.nextLong(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Reads a {@code short}. */
  public static short nextShort(JsonInput in) {
    return (short) in.nextLong(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads a {@code float}; a number too large for it is refused, not made infinite. */
  public static float nextFloat(JsonInput in) {
    String text = in.nextNumber("a number");
    float number = Float.parseFloat(text);
    if (Float.isInfinite(number)) {
      throw in.invalid(Excerpt.quote(text) + " is too large for a float");
    }
    return number;
  }

  /** Reads a {@code char}. */
  public static char nextChar(JsonInput in) {
    String text = in.nextString();
    if (text.length() != 1) {
      throw in.invalid("a character is a string of length 1, was " + text.length());
    }
    return text.charAt(0);
  }

  private static UUID uuid(String text) {
    UUID uuid = java.util.UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("shortened");
    }
    return uuid;
  }

  private static final class VoidCodec implements JsonCodec<@Nullable Void> {
    @Override
    public void write(JsonOutput out, @Nullable Void value) {
      out.nullValue();
    }

    @Override
    public @Nullable Void read(JsonInput in) {
      in.expectNull();
      return null;
    }
  }
}
