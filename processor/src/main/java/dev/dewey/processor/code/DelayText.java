package dev.dewey.processor.code;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as annotations and generated code spell it: a number and a unit.
 *
 * @param amount the number, 0 or more
 * @param unit the unit
 */
public record DelayText(long amount, ChronoUnit unit) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(ms|s|m|h|d)");

  /** Reads a duration, if it is one. */
  public static Optional<DelayText> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    DelayText delay = new DelayText(Long.parseLong(matcher.group(1)), unit(matcher.group(2)));
    return delay.fits() ? Optional.of(delay) : Optional.empty();
  }

  private static ChronoUnit unit(String text) {
    return switch (text) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }

  private boolean fits() {
    try {
      toDuration();
      return true;
    } catch (ArithmeticException | DateTimeException e) {
      return false;
    }
  }

  /** Returns the same as a duration. */
  public Duration toDuration() {
    return Duration.of(amount, unit);
  }

  /** The method of {@code Duration} that makes it of the amount. */
  public String factory() {
    return switch (unit) {
      case MILLIS -> "ofMillis";
      case SECONDS -> "ofSeconds";
      case MINUTES -> "ofMinutes";
      case HOURS -> "ofHours";
      default -> "ofDays";
    };
  }
}
