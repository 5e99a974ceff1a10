package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks an annotation that is too long: a line for each member, and for each of its values. */
final class AnnotationLines {
  private static final String SMALL_STEP = "  ";

  private AnnotationLines() {}

  // @CommandFragment(
  //     value = BeanCommands.class,
  //     signatures = {
  //       "command beans.count(jars: List<String>) -> String",
  //       "command beans.send(to: String, body: String) -> void"
  //     })
  static List<String> of(String margin, String code) {
    int open = code.indexOf('(') + 1;
    String head = margin + code.substring(0, open);
    String inside = code.substring(open, code.length() - 1);
    List<String> lines = new ArrayList<>();
    if (inside.startsWith("{")) {
      lines.add(head + "{");
      addValues(lines, margin + SMALL_STEP, inside.substring(1, inside.length() - 1));
      lines.add(margin + "})");
      return lines;
    }
    lines.add(head);
    List<String> members = Brackets.split(inside);
    for (int i = 0; i < members.size(); i++) {
      addMember(lines, margin + LineBreaks.STEP, members.get(i));
      append(lines, i + 1 < members.size() ? "," : ")");
    }
    return lines;
  }

  private static void addMember(List<String> lines, String margin, String member) {
    int equals = member.indexOf(" = ") + 2;
    String value = member.substring(equals + 1);
    if (LineBreaks.fits(margin + member + ")")) {
      lines.add(margin + member);
    } else if (value.startsWith("{")) {
      lines.add(margin + member.substring(0, equals) + " {");
      addValues(lines, margin + SMALL_STEP, value.substring(1, value.length() - 1));
      lines.add(margin + "}");
    } else {
      lines.add(margin + member.substring(0, equals));
      lines.add(margin + LineBreaks.STEP + value);
    }
  }

  private static void addValues(List<String> lines, String margin, String values) {
    for (String each : Brackets.split(values)) {
      lines.add(margin + each);
      append(lines, ",");
    }
    int last = lines.size() - 1;
    lines.set(last, lines.get(last).substring(0, lines.get(last).length() - 1));
  }

  private static void append(List<String> lines, String end) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + end);
  }
}
