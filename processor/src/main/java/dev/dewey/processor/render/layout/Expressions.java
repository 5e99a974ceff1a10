package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks statements and expressions that are too long. */
final class Expressions {
  private Expressions() {}

  static List<String> lines(String margin, String code) {
    if (code.startsWith("\"")) {
      return List.of(margin + code);
    }
    if (Brackets.find(code, " + ") > 0) {
      return sum(margin, code);
    }
    List<Integer> dots = chain(code);
    return dots.isEmpty() ? call(margin, code, LineBreaks.STEP) : chained(margin, code, dots);
  }

  // return "Args[user="
  //     + user
  //     + "]";
  private static List<String> sum(String margin, String code) {
    List<String> lines = new ArrayList<>();
    String rest = code;
    for (int plus = Brackets.find(rest, " + "); plus > 0; plus = Brackets.find(rest, " + ")) {
      lines.add((lines.isEmpty() ? margin : margin + LineBreaks.STEP) + rest.substring(0, plus));
      rest = rest.substring(plus + 1);
    }
    lines.add(margin + LineBreaks.STEP + rest);
    return lines;
  }

  // prepare(jars)
  //     .schedule(eta, convertUtc);
  private static List<String> chained(String margin, String code, List<Integer> dots) {
    String first = margin + code.substring(0, dots.get(0));
    List<String> lines = new ArrayList<>();
    if (LineBreaks.fits(first)) {
      lines.add(first);
    } else {
      lines.addAll(call(margin, first.strip(), LineBreaks.STEP + LineBreaks.STEP));
    }
    for (int i = 0; i < dots.size(); i++) {
      int end = i + 1 < dots.size() ? dots.get(i + 1) : code.length();
      lines.addAll(LineBreaks.fit(margin + LineBreaks.STEP + code.substring(dots.get(i), end)));
    }
    return lines;
  }

  // super(
  //     "com.example.BeanCommands.countBeans",
  //     invoker);
  private static List<String> call(String margin, String code, String step) {
    int open = Brackets.find(code, "(");
    if (open < 0) {
      return name(margin, code);
    }
    int close = Brackets.closing(code, open);
    String inner = margin + step;
    String tail = code.substring(close);
    List<String> lines = new ArrayList<>();
    lines.add(margin + code.substring(0, open + 1));
    String all = inner + code.substring(open + 1, close) + tail;
    if (LineBreaks.fits(all)) {
      lines.add(all);
      return lines;
    }
    List<String> arguments = Brackets.split(code.substring(open + 1, close));
    for (int i = 0; i < arguments.size(); i++) {
      lines.addAll(
          LineBreaks.fit(inner + arguments.get(i) + (i + 1 < arguments.size() ? "," : tail)));
    }
    return lines;
  }

  // BeanCommands_Codecs
  //     .COUNT_BEANS_RESULT
  private static List<String> name(String margin, String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0
        ? List.of(margin + code)
        : List.of(margin + code.substring(0, dot), margin + LineBreaks.STEP + code.substring(dot));
  }

  /**
   * Returns the dots at which a chain of calls is broken; none if there is but one call. The first
   * call stays with what it is called on, unless that is a constant.
   */
  private static List<Integer> chain(String code) {
    List<Integer> dots = new ArrayList<>();
    int next = Brackets.find(code, ").");
    if (next < 0) {
      return dots;
    }
    int first = code.lastIndexOf('.', code.indexOf('('));
    if (first > 0 && Character.isUpperCase(code.charAt(code.lastIndexOf('.', first - 1) + 1))) {
      dots.add(first);
    }
    int at = 0;
    while (next >= 0) {
      at += next + 1;
      dots.add(at);
      next = Brackets.find(code.substring(at), ").");
    }
    return dots;
  }
}
