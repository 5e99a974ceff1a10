package dev.dewey.processor.render.layout;

/**
 * How deep in brackets and strings a place in a line of code is; brackets around types count, signs
 * of comparison and arrows do not.
 */
final class Depth {
  private int level;
  private boolean inString;
  private boolean escaped;
  private char last;

  int level() {
    return level;
  }

  boolean isCode() {
    return !inString;
  }

  boolean isOutermost() {
    return level == 0 && !inString;
  }

  /** Goes past a character. */
  void pass(char c) {
    boolean afterName = last != ' ' && last != '-';
    last = c;
    if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    switch (c) {
      case '"' -> inString = true;
      case '(', '{' -> level++;
      case ')', '}' -> level--;
      case '<' -> level += afterName ? 1 : 0;
      case '>' -> level -= afterName ? 1 : 0;
      default -> {}
    }
  }
}
