package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of code that is too long where google-java-format would. */
final class LineBreaks {
  static final String STEP = "    ";

  private LineBreaks() {}

  /** Returns the lines of a line. */
  static List<String> fit(String line) {
    if (fits(line) || line.startsWith("import ") || line.startsWith("package ")) {
      return List.of(line);
    }
    String margin = line.substring(0, line.length() - line.stripLeading().length());
    String code = line.strip();
    if (code.startsWith("@") && code.endsWith(")")) {
      return AnnotationLines.of(margin, code);
    }
    if (code.contains(" class ")) {
      return type(margin, code);
    }
    if (code.endsWith("{") || code.endsWith("{}")) {
      return Header.of(margin, code).lines();
    }
    int equals = Brackets.find(code, " = ");
    return equals < 0
        ? Expressions.lines(margin, code)
        : assignment(margin, code.substring(0, equals + 2), code.substring(equals + 3));
  }

  static boolean fits(String line) {
    return line.length() <= Tidy.COLUMNS;
  }

  // public static final class CountBeans
  //     extends QueueTask<CountBeans.Args, String> {
  private static List<String> type(String margin, String code) {
    int parent = Math.max(code.indexOf(" extends "), code.indexOf(" implements "));
    if (parent < 0) {
      return List.of(margin + code);
    }
    List<String> lines = new ArrayList<>();
    lines.add(margin + code.substring(0, parent));
    String rest = margin + STEP + code.substring(parent + 1);
    if (fits(rest)) {
      lines.add(rest);
      return lines;
    }
    int open = rest.indexOf('<') + 1;
    int close = rest.lastIndexOf('>');
    lines.add(rest.substring(0, open));
    List<String> arguments = Brackets.split(rest.substring(open, close));
    for (int i = 0; i < arguments.size(); i++) {
      String end = i + 1 < arguments.size() ? "," : rest.substring(close);
      lines.add(margin + STEP + STEP + arguments.get(i) + end);
    }
    return lines;
  }

  // public static final CountBeans COUNT_BEANS =
  //     new CountBeans(InvokerRef.installed());
  private static List<String> assignment(String margin, String head, String value) {
    List<String> lines = new ArrayList<>();
    if (fits(margin + head)) {
      lines.add(margin + head);
      lines.addAll(fit(margin + STEP + value));
      return lines;
    }
    int name = head.lastIndexOf(' ', head.length() - 3);
    lines.addAll(typed(margin, head.substring(0, name)));
    String named = margin + STEP + head.substring(name + 1);
    if (fits(named + " " + value)) {
      lines.add(named + " " + value);
      return lines;
    }
    lines.add(named);
    lines.addAll(fit(margin + STEP + STEP + value));
    return lines;
  }

  // static final JsonCodec<
  //         BeanCommandsTasks.CountBeans.Args>
  static List<String> typed(String margin, String code) {
    int open = code.indexOf('<') + 1;
    return fits(margin + code) || open == 0
        ? List.of(margin + code)
        : List.of(margin + code.substring(0, open), margin + STEP + STEP + code.substring(open));
  }
}
