package dev.dewey.processor.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of code that is too long where google-java-format would. */
final class LineBreaks {
  private static final String STEP = "    ";

  private LineBreaks() {}

  /** Returns the lines of a line. */
  static List<String> fit(String line) {
    if (line.length() <= Tidy.COLUMNS || line.startsWith("import ")) {
      return List.of(line);
    }
    String margin = line.substring(0, line.length() - line.stripLeading().length());
    String code = line.strip();
    if (code.contains(" class ")) {
      return declared(margin, code);
    }
    int equals = outermost(code, " = ");
    if (equals > 0) {
      return broken(margin, code.substring(0, equals + 2), code.substring(equals + 3));
    }
    int thrown = outermost(code, " throws ");
    if (thrown > 0) {
      List<String> lines = new ArrayList<>(fit(margin + code.substring(0, thrown)));
      lines.addAll(fit(margin + STEP + code.substring(thrown + 1)));
      return lines;
    }
    return expression(margin, code);
  }

  // public static final class CountBeans
  //     extends QueueTask<CountBeans.Args, String> {
  private static List<String> declared(String margin, String code) {
    int parent = Math.max(code.indexOf(" extends "), code.indexOf(" implements "));
    return parent < 0
        ? List.of(margin + code)
        : List.of(margin + code.substring(0, parent), margin + STEP + code.substring(parent + 1));
  }

  private static List<String> broken(String margin, String head, String tail) {
    List<String> lines = new ArrayList<>();
    lines.add(margin + head);
    lines.addAll(fit(margin + STEP + tail));
    return lines;
  }

  private static List<String> expression(String margin, String code) {
    List<Integer> dots = chain(code);
    return dots.isEmpty() ? listed(margin, code) : chained(margin, code, dots);
  }

  // prepare(jars)
  //     .schedule(eta, convertUtc);
  private static List<String> chained(String margin, String code, List<Integer> dots) {
    List<String> lines = new ArrayList<>(fit(margin + code.substring(0, dots.get(0))));
    for (int i = 0; i < dots.size(); i++) {
      int end = i + 1 < dots.size() ? dots.get(i + 1) : code.length();
      lines.addAll(fit(margin + STEP + code.substring(dots.get(i), end)));
    }
    return lines;
  }

  // super(
  //     "com.example.BeanCommands.countBeans",
  //     invoker);
  private static List<String> listed(String margin, String code) {
    int open = code.indexOf('(');
    if (open < 0) {
      return List.of(margin + code);
    }
    int close = closing(code, open);
    String inner = margin + STEP;
    String tail = code.substring(close);
    List<String> lines = new ArrayList<>();
    lines.add(margin + code.substring(0, open + 1));
    String all = code.substring(open + 1, close);
    if (inner.length() + all.length() + tail.length() <= Tidy.COLUMNS) {
      lines.add(inner + all + tail);
      return lines;
    }
    List<String> elements = elements(all);
    for (int i = 0; i < elements.size(); i++) {
      lines.addAll(fit(inner + elements.get(i) + (i + 1 < elements.size() ? "," : tail)));
    }
    return lines;
  }

  private static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    int start = 0;
    int comma = outermost(list, ", ");
    while (comma >= 0) {
      elements.add(list.substring(start, comma));
      start = comma + 2;
      int next = outermost(list.substring(start), ", ");
      comma = next < 0 ? -1 : start + next;
    }
    elements.add(list.substring(start));
    return elements;
  }

  /**
   * Returns the dots at which a chain of calls is broken; none if there is but one call. The first
   * call stays with what it is called on, unless that is a constant.
   */
  private static List<Integer> chain(String code) {
    List<Integer> dots = new ArrayList<>();
    int dot = outermost(code, ").");
    if (dot < 0) {
      return dots;
    }
    int first = code.lastIndexOf('.', code.indexOf('('));
    if (first > 0 && Character.isUpperCase(code.charAt(code.lastIndexOf('.', first - 1) + 1))) {
      dots.add(first);
    }
    int at = 0;
    for (int next = dot; next >= 0; next = outermost(code.substring(at), ").")) {
      at += next + 1;
      dots.add(at);
    }
    return dots;
  }

  /** Returns where something stands outside of all brackets and strings, or -1. */
  private static int outermost(String code, String wanted) {
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

  private static int closing(String code, int open) {
    Depth depth = new Depth();
    for (int i = open; i < code.length(); i++) {
      depth.pass(code.charAt(i));
      if (depth.isOutermost()) {
        return i;
      }
    }
    return code.length();
  }
}
