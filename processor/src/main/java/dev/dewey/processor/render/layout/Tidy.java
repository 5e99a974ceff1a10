package dev.dewey.processor.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets printed code as google-java-format would: what JavaPoet does otherwise, and no more.
 *
 * <p>Javadoc of one line on one line, empty bodies as {@code {}}, long lines broken where they
 * should be.
 */
final class Tidy {
  static final int COLUMNS = 100;

  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n\\s*}");

  private Tidy() {}

  static String tidy(String source) {
    List<String> lines = EMPTY_BODY.matcher(source).replaceAll("{}").lines().toList();
    List<String> tidy = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        tidy.add("");
      } else if (line.strip().equals("/**")) {
        int end = endOfJavadoc(lines, i);
        tidy.addAll(JavadocLines.tidy(lines.subList(i, end + 1)));
        i = end;
      } else {
        String whole = line;
        while (isUnfinished(whole)) {
          whole = joined(whole, lines.get(++i).strip());
        }
        tidy.addAll(LineBreaks.fit(whole));
      }
    }
    return String.join("\n", tidy) + "\n";
  }

  private static int endOfJavadoc(List<String> lines, int start) {
    int end = start;
    while (!lines.get(end).strip().equals("*/")) {
      end++;
    }
    return end;
  }

  /** Whether JavaPoet has broken a line here. */
  private static boolean isUnfinished(String line) {
    String code = line.strip();
    if (code.startsWith("@")) {
      return code.endsWith("(") || (code.contains("(") && !code.endsWith(")"));
    }
    return !(code.endsWith(";") || code.endsWith("{") || code.endsWith("}"));
  }

  private static String joined(String line, String next) {
    return line + (line.endsWith("(") || next.startsWith(")") ? "" : " ") + next;
  }
}
