package dev.dewey.json;

import java.util.Locale;

/** Foreign text made fit for a message or a log line: escaped, quoted and cut. */
public final class Excerpt {
  private static final int MAX_LENGTH = 120;

  private Excerpt() {}

  /** Returns the text in quotes, control characters escaped, at most 120 characters of it. */
  public static String quote(String text) {
    int end = text.length() <= MAX_LENGTH ? text.length() : cut(text, MAX_LENGTH);
    StringBuilder quoted = new StringBuilder(end + 8).append('"');
    append(quoted, text, end);
    if (end < text.length()) {
      return quoted.append("…\" (").append(text.length()).append(" characters)").toString();
    }
    return quoted.append('"').toString();
  }

  /** Returns where to cut a longer text so that no surrogate pair is cut in half. */
  public static int cut(String text, int length) {
    boolean half =
        Character.isHighSurrogate(text.charAt(length - 1))
            && Character.isLowSurrogate(text.charAt(length));
    return half ? length - 1 : length;
  }

  private static void append(StringBuilder target, String text, int end) {
    int c;
    for (int i = 0; i < end; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c == '"' || c == '\\') {
        target.append('\\').appendCodePoint(c);
      } else if (isInvisible(c)) {
        for (char unit : Character.toChars(c)) {
          target.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      } else {
        target.appendCodePoint(c);
      }
    }
  }

  /** Whether a character would act on what shows the text, or be lost on the way there. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
