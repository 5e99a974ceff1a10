package dev.dewey.json;

import java.util.Locale;

/** Foreign text made fit for a message or a log line: escaped, quoted and cut. */
public final class Excerpt {
  private static final int MAX_LENGTH = 120;

  private Excerpt() {}

  /** Returns the text in quotes, control characters escaped, at most 120 characters of it. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(Math.min(text.length(), MAX_LENGTH) + 8).append('"');
    for (int i = 0; i < Math.min(text.length(), MAX_LENGTH); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    if (text.length() > MAX_LENGTH) {
      quoted.append("…\" (").append(text.length()).append(" characters)");
      return quoted.toString();
    }
    return quoted.append('"').toString();
  }
}
