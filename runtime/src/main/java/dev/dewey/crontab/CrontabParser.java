package dev.dewey.crontab;

/**
 * Reads the text of one field, and refuses whatever it cannot read in full.
 *
 * <p>A rule that is read half is worse than none: it fires at the wrong times, or never, and nobody
 * is told.
 */
final class CrontabParser {
  /** Longest text of a field; all sixty minutes, spelled out, take 169 characters. */
  static final int MAX_LENGTH = 1000;

  /** As many digits as surely fit an int. */
  private static final int MAX_DIGITS = 9;

  private final CrontabField field;
  private final String text;

  private CrontabParser(CrontabField field, String text) {
    this.field = field;
    this.text = text;
  }

  /**
   * Reads a field.
   *
   * @throws CrontabException if any part of {@code text} is not valid
   */
  static CrontabSet parse(CrontabField field, String text) {
    if (text == null) {
      throw CrontabException.missing(field.label(), field.advice());
    }
    if (text.length() > MAX_LENGTH) {
      throw CrontabException.tooLong(field.label(), text, MAX_LENGTH, field.advice());
    }
    return new CrontabSet(text, new CrontabParser(field, text).pieces());
  }

  private long pieces() {
    long values = 0;
    int start = 0;
    int end;
    do {
      end = find(',', start, text.length());
      values |= piece(start, end);
      start = end + 1;
    } while (end < text.length());
    return values;
  }

  private long piece(int start, int end) {
    if (start == end) {
      throw refuse(start, end, "a piece is empty");
    }
    int slash = find('/', start, end);
    if (slash == start + 1 && text.charAt(start) == '*') {
      return every(field.first(), field.last(), step(slash, end));
    }
    int dash = find('-', start, slash);
    int from = value(start, dash);
    if (dash < slash) {
      return every(from, rangeEnd(start, dash, slash, from), step(slash, end));
    }
    if (slash < end) {
      throw refuse(start, end, "only * and a range take a step");
    }
    return every(from, from, 1);
  }

  private int rangeEnd(int start, int dash, int end, int from) {
    int to = value(dash + 1, end);
    if (to < from) {
      throw refuse(start, end, "the range runs backwards; write it as two");
    }
    return to;
  }

  private int step(int slash, int end) {
    if (slash == end) {
      return 1;
    }
    int step = number(slash + 1, end);
    if (step == 0) {
      throw refuse(slash + 1, end, "a step is 1 or more");
    }
    return step;
  }

  private int value(int start, int end) {
    int number = number(start, end);
    if (number < field.first() || number > field.greatest()) {
      throw refuse(
          start,
          end,
          "%s is not from %d to %d".formatted(quoted(start, end), field.first(), field.greatest()));
    }
    return number;
  }

  private int number(int start, int end) {
    if (start == end) {
      throw refuse(start, end, "a number is missing");
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw refuse(start, end, quoted(start, end) + " is no number");
      }
      if (i - start < MAX_DIGITS) {
        number = number * 10 + (digit - '0');
      }
    }
    if (end - start > MAX_DIGITS) {
      throw refuse(start, end, "a number has at most " + MAX_DIGITS + " digits");
    }
    return number;
  }

  private long every(int from, int to, int step) {
    long values = 0;
    for (int number = from; number <= to; number += step) {
      values |= 1L << field.valueOf(number);
    }
    return values;
  }

  /** Returns where {@code wanted} is, or {@code end} if it is not before that. */
  private int find(char wanted, int start, int end) {
    int found = text.indexOf(wanted, start);
    return found < 0 || found > end ? end : found;
  }

  private String quoted(int start, int end) {
    return CrontabException.quoted(text.substring(start, end));
  }

  private CrontabException refuse(int start, int end, String reason) {
    return CrontabException.at(field, text, start, end, reason);
  }
}
