package dev.dewey.crontab;

import java.time.ZonedDateTime;
import java.util.StringTokenizer;

/**
 * A periodic rule of five fields, all of which must match: minute, hour, day, month, day of week.
 *
 * <p>A field is a list of pieces, separated by commas, and matches if any piece does. Blanks, names
 * and signs are not part of a field.
 *
 * <table>
 *   <caption>Pieces</caption>
 *   <tr><td>{@code *}</td><td>every value; what a field is unless it is set</td></tr>
 *   <tr><td>{@code 5}</td><td>that value; leading zeros are allowed</td></tr>
 *   <tr><td>{@code 5-9}</td><td>the values from 5 to 9, both included</td></tr>
 *   <tr><td><code>*&#47;4</code></td><td>every fourth value from the field's first</td></tr>
 *   <tr><td>{@code 5-9/2}</td><td>5, 7 and 9</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Fields</caption>
 *   <tr><td>minute</td><td>0 to 59</td></tr>
 *   <tr><td>hour</td><td>0 to 23</td></tr>
 *   <tr><td>day</td><td>1 to 31</td></tr>
 *   <tr><td>month</td><td>1 to 12</td></tr>
 *   <tr><td>day of week</td><td>0 to 7; 0 is Sunday, 6 Saturday, and 7 is Sunday again</td></tr>
 * </table>
 *
 * <p>Where cron takes either of day and day of week, this takes both, as Huey does: day 13 with day
 * of week 5 is Friday the 13th. Steps count from the field's first value and start again in each
 * hour, day, month or year: minute <code>*&#47;16</code> is 0, 16, 32 and 48.
 *
 * <p>Instances are immutable. Two are equal if their fields are written alike.
 */
public final class CrontabRule implements PeriodicRule {
  private static final String LINE_ADVICE =
      "Write five fields, separated by blanks: minute hour day month day_of_week.";

  /** Enough for the line of any rule: five fields and four blanks. */
  private static final int MAX_LINE_LENGTH = 5 * CrontabParser.MAX_LENGTH + 4;

  private final CrontabSet minute;
  private final CrontabSet hour;
  private final CrontabSet day;
  private final CrontabSet month;
  private final CrontabSet dayOfWeek;

  private CrontabRule(Builder builder) {
    minute = builder.minute;
    hour = builder.hour;
    day = builder.day;
    month = builder.month;
    dayOfWeek = builder.dayOfWeek;
  }

  /** Returns a builder whose fields are all {@code *}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a rule from one line in the standard order, {@code minute hour day month day_of_week}.
   *
   * @param line five fields, separated by spaces or tabs
   * @throws CrontabException if there are not five fields, or one of them is not valid
   */
  public static CrontabRule of(String line) {
    if (line == null) {
      throw CrontabException.missing("line", LINE_ADVICE);
    }
    if (line.length() > MAX_LINE_LENGTH) {
      throw CrontabException.tooLong("line", line, MAX_LINE_LENGTH, LINE_ADVICE);
    }
    StringTokenizer fields = new StringTokenizer(line, " \t");
    int count = fields.countTokens();
    if (count != CrontabField.values().length) {
      String reason = "it has %d field%s".formatted(count, count == 1 ? "" : "s");
      throw CrontabException.whole("line", line, reason, LINE_ADVICE);
    }
    return builder()
        .minute(fields.nextToken())
        .hour(fields.nextToken())
        .day(fields.nextToken())
        .month(fields.nextToken())
        .dayOfWeek(fields.nextToken())
        .build();
  }

  /** Whether all five fields match; seconds and nanos are not looked at. */
  @Override
  public boolean matches(ZonedDateTime time) {
    return minute.contains(time.getMinute())
        && hour.contains(time.getHour())
        && day.contains(time.getDayOfMonth())
        && month.contains(time.getMonthValue())
        && dayOfWeek.contains(CrontabField.DAY_OF_WEEK.valueOf(time.getDayOfWeek().getValue()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrontabRule that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /**
   * Returns the line that {@link #of} reads: the fields as they were written, one blank between.
   */
  @Override
  public String toString() {
    return String.join(" ", minute.text(), hour.text(), day.text(), month.text(), dayOfWeek.text());
  }

  /**
   * A crontab rule in the making.
   *
   * <p>Each method throws a {@link CrontabException} if its field is not valid. For one thread.
   */
  public static final class Builder {
    private CrontabSet minute = CrontabParser.parse(CrontabField.MINUTE, "*");
    private CrontabSet hour = CrontabParser.parse(CrontabField.HOUR, "*");
    private CrontabSet day = CrontabParser.parse(CrontabField.DAY, "*");
    private CrontabSet month = CrontabParser.parse(CrontabField.MONTH, "*");
    private CrontabSet dayOfWeek = CrontabParser.parse(CrontabField.DAY_OF_WEEK, "*");

    private Builder() {}

    /** Sets the minutes, 0 to 59. */
    public Builder minute(String pieces) {
      minute = CrontabParser.parse(CrontabField.MINUTE, pieces);
      return this;
    }

    /** Sets the one minute, 0 to 59. */
    public Builder minute(int value) {
      return minute(Integer.toString(value));
    }

    /** Sets the hours, 0 to 23. */
    public Builder hour(String pieces) {
      hour = CrontabParser.parse(CrontabField.HOUR, pieces);
      return this;
    }

    /** Sets the one hour, 0 to 23. */
    public Builder hour(int value) {
      return hour(Integer.toString(value));
    }

    /** Sets the days of the month, 1 to 31. */
    public Builder day(String pieces) {
      day = CrontabParser.parse(CrontabField.DAY, pieces);
      return this;
    }

    /** Sets the one day of the month, 1 to 31. */
    public Builder day(int value) {
      return day(Integer.toString(value));
    }

    /** Sets the months, 1 to 12. */
    public Builder month(String pieces) {
      month = CrontabParser.parse(CrontabField.MONTH, pieces);
      return this;
    }

    /** Sets the one month, 1 to 12. */
    public Builder month(int value) {
      return month(Integer.toString(value));
    }

    /** Sets the days of the week, 0 to 7, where both 0 and 7 are Sunday. */
    public Builder dayOfWeek(String pieces) {
      dayOfWeek = CrontabParser.parse(CrontabField.DAY_OF_WEEK, pieces);
      return this;
    }

    /** Sets the one day of the week, 0 to 7, where both 0 and 7 are Sunday. */
    public Builder dayOfWeek(int value) {
      return dayOfWeek(Integer.toString(value));
    }

    /** Returns the rule; later changes to this builder do not touch it. */
    public CrontabRule build() {
      return new CrontabRule(this);
    }
  }
}
