package dev.dewey.processor.validate;

/** Quotes what a source says, on one line. */
final class Quote {
  private static final int SHOWN = 60;

  private Quote() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .limit(SHOWN)
        .forEach(c -> quoted.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : (char) c));
    return quoted.append(text.length() > SHOWN ? "…\"" : "\"").toString();
  }
}
