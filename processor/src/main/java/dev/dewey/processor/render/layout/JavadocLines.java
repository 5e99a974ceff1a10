package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Sets a javadoc comment: on one line if it fits, and none of its lines too long. */
final class JavadocLines {
  private JavadocLines() {}

  static List<String> tidy(List<String> comment) {
    String margin = comment.get(0).substring(0, comment.get(0).indexOf('/'));
    List<String> text =
        comment.subList(1, comment.size() - 1).stream().map(JavadocLines::textOf).toList();
    String oneLine = margin + "/** " + text.get(0) + " */";
    if (text.size() == 1 && !text.get(0).startsWith("@") && oneLine.length() <= Tidy.COLUMNS) {
      return List.of(oneLine);
    }
    List<String> lines = new ArrayList<>();
    lines.add(margin + "/**");
    for (String each : text) {
      fill(margin + " * ", each, lines);
    }
    lines.add(margin + " */");
    return lines;
  }

  private static String textOf(String line) {
    String text = line.strip();
    return text.length() > 1 ? text.substring(2) : "";
  }

  private static void fill(String margin, String text, List<String> lines) {
    String rest = text;
    String start = margin;
    while (start.length() + rest.length() > Tidy.COLUMNS) {
      int room = Tidy.COLUMNS - start.length();
      int space = rest.lastIndexOf(' ', room);
      if (space <= 0) {
        space = rest.indexOf(' ');
      }
      if (space <= 0) {
        break;
      }
      lines.add(start + rest.substring(0, space));
      rest = rest.substring(space + 1);
      start = text.startsWith("@") ? margin + "    " : margin;
    }
    lines.add((start + rest).stripTrailing());
  }
}
