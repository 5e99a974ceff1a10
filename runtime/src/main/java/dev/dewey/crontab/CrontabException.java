package dev.dewey.crontab;

/** The refusal of a crontab text that is not valid; its message says where, why and what to do. */
public final class CrontabException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** How much of a text is echoed. */
  private static final int SHOWN = 40;

  private final String field;
  private final String piece;
  private final int position;

  private CrontabException(String field, String piece, int position, String message) {
    super(message);
    this.field = field;
    this.piece = piece;
    this.position = position;
  }

  /** A part of a field is at fault: the characters from {@code start} to before {@code end}. */
  static CrontabException at(CrontabField field, String text, int start, int end, String reason) {
    String message =
        "crontab %s %s is not valid at position %d: %s. %s"
            .formatted(field.label(), quoted(text), start, reason, field.advice());
    String piece = text.substring(start, Math.min(end, start + SHOWN));
    return new CrontabException(field.label(), piece, start, message);
  }

  /** A field or a line is null. */
  static CrontabException missing(String field, String advice) {
    return new CrontabException(field, "", 0, "crontab %s is null. %s".formatted(field, advice));
  }

  /** A field or a line is too long to be looked at. */
  static CrontabException tooLong(String field, String text, int limit, String advice) {
    return whole(
        field,
        text,
        "it has %d characters, and %d are allowed".formatted(text.length(), limit),
        advice);
  }

  /** A field or a line is at fault as a whole. */
  static CrontabException whole(String field, String text, String reason, String advice) {
    String message =
        "crontab %s %s is not valid: %s. %s".formatted(field, quoted(text), reason, advice);
    return new CrontabException(
        field, text.substring(0, Math.min(text.length(), SHOWN)), 0, message);
  }

  /** Returns the beginning of a text in quotes, on one line whatever the text holds. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars()
        .limit(SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.append(text.length() > SHOWN ? "...\"" : "\"").toString();
  }

  /**
   * Returns the name of the field at fault: minute, hour, day, month or day_of_week; or line, if a
   * text of all fields has not five of them.
   */
  public String field() {
    return field;
  }

  /**
   * Returns the characters at fault as they stand in the field's text, at most the first 40; empty
   * if something is missing there.
   */
  public String piece() {
    return piece;
  }

  /** Returns where {@link #piece} begins in the field's text, the first character being 0. */
  public int position() {
    return position;
  }
}
