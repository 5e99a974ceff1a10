package dev.dewey.settings;

import dev.dewey.json.Excerpt;
import dev.dewey.message.MessageLimits;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one setting, and where it stands.
 *
 * @param name which setting
 * @param text what it is set to, never blank
 * @param place what messages call it: {@code THREADS in beans.properties}, {@code --threads}
 */
record Given(Spelling.Name name, String text, String place) {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,9}|\\d{0,9}\\.\\d{1,9})(ms|s|m|h|d)?");
  private static final Pattern USER = Pattern.compile("(//[^:/@]*:).*@");
  private static final Pattern SECRET_VALUE =
      Pattern.compile("((?:password|passwd|secret|token)[^=&]*=)[^&]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_NAME =
      Pattern.compile("password|passwd|secret|token", Pattern.CASE_INSENSITIVE);

  /** Returns the text fit for a log: passwords are three asterisks. */
  String masked() {
    if (SECRET_NAME.matcher(name.part()).find()) {
      return "***";
    }
    String withoutUser = USER.matcher(text).replaceFirst("$1***@");
    return SECRET_VALUE.matcher(withoutUser).replaceAll("$1***");
  }

  /** Returns the text as a whole number of a range. */
  int count(int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw mustBe("a whole number from %d to %d".formatted(least, most));
  }

  /** Returns the text as a number of a range. */
  double number(int least, int most) {
    try {
      double number = new BigDecimal(text).doubleValue();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw mustBe("a number from %d to %d".formatted(least, most));
  }

  /** Returns the text as a time of a range, to the millisecond. */
  Duration time(String least, String most) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      Duration time = time(matcher);
      if (time.compareTo(time(least)) >= 0 && time.compareTo(time(most)) <= 0) {
        return time;
      }
    }
    throw mustBe(
        "a time from %s to %s, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)"
            .formatted(least, most));
  }

  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no time: " + text);
    }
    return time(matcher);
  }

  private static Duration time(Matcher matcher) {
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    long millis =
        switch (unit) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 86_400_000;
        };
    BigDecimal amount = new BigDecimal(matcher.group(1));
    return Duration.ofMillis(amount.multiply(BigDecimal.valueOf(millis)).longValue());
  }

  /** Returns the text as a switch. */
  boolean flag() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw mustBe("true or false");
    };
  }

  /** Returns the text as a level of logging; the seed's CRITICAL is the highest that there is. */
  System.Logger.Level level() {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRACE" -> System.Logger.Level.TRACE;
      case "DEBUG" -> System.Logger.Level.DEBUG;
      case "INFO" -> System.Logger.Level.INFO;
      case "WARNING", "WARN" -> System.Logger.Level.WARNING;
      case "ERROR", "CRITICAL" -> System.Logger.Level.ERROR;
      case "OFF" -> System.Logger.Level.OFF;
      default -> throw mustBe("TRACE, DEBUG, INFO, WARNING, ERROR or OFF");
    };
  }

  /** Returns the text as a path. */
  Path path() {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw mustBe("a path");
    }
  }

  /** Returns the text as the name of a queue, a store or a consumer. */
  String checkedName() {
    try {
      return MessageLimits.checkName(text);
    } catch (IllegalArgumentException e) {
      throw mustBe("a name of 1 to 255 ASCII letters, digits and . _ $ : -");
    }
  }

  SettingsException mustBe(String expected) {
    return new SettingsException(
        "%s must be %s, was %s.".formatted(place, expected, Excerpt.quote(masked())));
  }
}
