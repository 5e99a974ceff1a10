package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds its way between the brackets of a line of code. */
final class Brackets {
  private Brackets() {}

  /** Returns where something stands outside of all brackets and strings, or -1. */
  static int find(String code, String wanted) {
    Depth depth = new Depth();
    for (int i = 0; i < code.length(); i++) {
      boolean closes = wanted.charAt(0) == ')' && depth.level() == 1 && depth.isCode();
      if ((depth.isOutermost() || closes) && code.startsWith(wanted, i)) {
        return i;
      }
      depth.pass(code.charAt(i));
    }
    return -1;
  }

  /** Returns where the bracket that opens at {@code open} closes. */
  static int closing(String code, int open) {
    Depth depth = new Depth();
    for (int i = open; i < code.length(); i++) {
      depth.pass(code.charAt(i));
      if (depth.isOutermost()) {
        return i;
      }
    }
    return code.length();
  }

  /** Splits a list at its own commas. */
  static List<String> split(String list) {
    List<String> elements = new ArrayList<>();
    String rest = list;
    for (int comma = find(rest, ", "); comma >= 0; comma = find(rest, ", ")) {
      elements.add(rest.substring(0, comma));
      rest = rest.substring(comma + 2);
    }
    elements.add(rest);
    return elements;
  }
}
