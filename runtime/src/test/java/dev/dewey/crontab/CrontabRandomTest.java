package dev.dewey.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Random rules and texts against a second, slow reading of the grammar. */
class CrontabRandomTest {
  private static final Pattern PIECE =
      Pattern.compile("(?:(\\*)|([0-9]{1,9})(?:-([0-9]{1,9}))?)(?:/([0-9]{1,9}))?");
  private static final int[] FIRST = {0, 0, 1, 1, 0};
  private static final int[] LAST = {59, 23, 31, 12, 7};
  private static final int ROUNDS = 20_000;

  /** Repeat a failed run with {@code -Dcrontab.seed=}. */
  private final long seed = Long.getLong("crontab.seed", System.nanoTime());

  private final Random random = new Random(seed);

  @Test
  void matchesWhatTheSlowReadingMatches(TestReporter reporter) {
    reporter.publishEntry("crontab.seed", Long.toString(seed));
    int matched = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String[] fields = new String[5];
      for (int f = 0; f < 5; f++) {
        fields[f] = random.nextInt(3) == 0 ? pieces(f) : "*";
      }
      String line = String.join(" ", fields);
      ZonedDateTime time = time();
      boolean expected = slow(fields, time);
      assertThat(CrontabRule.of(line).matches(time))
          .as("%s at %s, -Dcrontab.seed=%d", line, time, seed)
          .isEqualTo(expected);
      matched += expected ? 1 : 0;
    }
    assertThat(matched).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  @Test
  void refusesWhatTheSlowReadingRefuses(TestReporter reporter) {
    reporter.publishEntry("crontab.seed", Long.toString(seed));
    int valid = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int field = random.nextInt(5);
      String text = letters();
      boolean expected = slowlyValid(field, text);
      assertThat(accepts(field, text))
          .as("field %d \"%s\", -Dcrontab.seed=%d", field, text, seed)
          .isEqualTo(expected);
      valid += expected ? 1 : 0;
    }
    assertThat(valid).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  private String pieces(int field) {
    StringBuilder text = new StringBuilder(piece(field));
    while (random.nextInt(3) == 0) {
      text.append(',').append(piece(field));
    }
    return text.toString();
  }

  private String piece(int field) {
    int from = random.nextInt(FIRST[field], LAST[field] + 1);
    int to = random.nextInt(from, LAST[field] + 1);
    int step = 1 + random.nextInt(LAST[field] + 3);
    return switch (random.nextInt(5)) {
      case 0 -> "*";
      case 1 -> "*/" + step;
      case 2 -> from + "-" + to;
      case 3 -> from + "-" + to + "/" + step;
      default -> (random.nextBoolean() ? "0" : "") + from;
    };
  }

  private String letters() {
    String alphabet = "**//--,,000112223345679 ax";
    return random
        .ints(1 + random.nextInt(6), 0, alphabet.length())
        .mapToObj(alphabet::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private ZonedDateTime time() {
    return ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
        .plusMinutes(random.nextInt(100 * 365 * 24 * 60));
  }

  private static boolean slow(String[] fields, ZonedDateTime time) {
    boolean sunday = time.getDayOfWeek() == DayOfWeek.SUNDAY;
    return slow(0, fields[0], time.getMinute())
        && slow(1, fields[1], time.getHour())
        && slow(2, fields[2], time.getDayOfMonth())
        && slow(3, fields[3], time.getMonthValue())
        && (sunday
            ? slow(4, fields[4], 0) || slow(4, fields[4], 7)
            : slow(4, fields[4], time.getDayOfWeek().getValue()));
  }

  private static boolean slow(int field, String text, int value) {
    for (String piece : text.split(",")) {
      Matcher m = PIECE.matcher(piece);
      if (!m.matches()) {
        throw new AssertionError("a piece that is none: " + piece);
      }
      int from = m.group(1) != null ? FIRST[field] : Integer.parseInt(m.group(2));
      int to = m.group(1) != null ? LAST[field] : m.group(3) == null ? from : number(m, 3);
      int step = m.group(4) == null ? 1 : number(m, 4);
      if (value >= from && value <= to && (value - from) % step == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean slowlyValid(int field, String text) {
    for (String piece : text.split(",", -1)) {
      Matcher m = PIECE.matcher(piece);
      if (!m.matches() || m.group(4) != null && number(m, 4) == 0) {
        return false;
      }
      if (m.group(1) != null) {
        continue;
      }
      int from = number(m, 2);
      int to = m.group(3) == null ? from : number(m, 3);
      boolean lonelyStep = m.group(3) == null && m.group(4) != null;
      if (lonelyStep || from < FIRST[field] || to > LAST[field] || to < from) {
        return false;
      }
    }
    return true;
  }

  private static int number(Matcher piece, int group) {
    return Integer.parseInt(piece.group(group));
  }

  private static boolean accepts(int field, String text) {
    CrontabRule.Builder builder = CrontabRule.builder();
    try {
      switch (field) {
        case 0 -> builder.minute(text);
        case 1 -> builder.hour(text);
        case 2 -> builder.day(text);
        case 3 -> builder.month(text);
        default -> builder.dayOfWeek(text);
      }
      return true;
    } catch (CrontabException refused) {
      return false;
    }
  }
}
