package dev.dewey.processor.diagnostic;

/** Quotes what a source says, on one line. */
public final class Quote {
  private static final int SHOWN = 60;

  private Quote() {}

  /** Returns a text in quotes, cut off where it is long. */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .limit(SHOWN)
        .forEach(c -> quoted.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : (char) c));
    return quoted.append(text.length() > SHOWN ? "…\"" : "\"").toString();
  }
}
