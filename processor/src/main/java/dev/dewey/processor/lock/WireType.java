package dev.dewey.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as a lock spells it: {@code Map<String, List<com.example.Jar>>}.
 *
 * @param head its name, without arguments; {@code []} for an array
 * @param arguments its arguments
 */
record WireType(String head, List<WireType> arguments) {
  private static final String ARRAY = "[]";

  /** Reads a type. */
  static WireType of(String text) {
    String spelled = text.strip();
    if (spelled.endsWith(ARRAY)) {
      String element = spelled.substring(0, spelled.length() - ARRAY.length());
      return new WireType(ARRAY, List.of(of(element)));
    }
    int open = spelled.indexOf('<');
    if (open < 0) {
      return new WireType(spelled, List.of());
    }
    String inside = spelled.substring(open + 1, spelled.length() - 1);
    return new WireType(
        spelled.substring(0, open), split(inside).stream().map(WireType::of).toList());
  }

  /** Spells it as a lock does. */
  @Override
  public String toString() {
    if (head.equals(ARRAY)) {
      return arguments.get(0) + ARRAY;
    }
    return arguments.isEmpty()
        ? head
        : arguments.stream()
            .map(WireType::toString)
            .collect(Collectors.joining(", ", head + "<", ">"));
  }

  /** Splits a list at its commas, and not at those inside of its elements. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
