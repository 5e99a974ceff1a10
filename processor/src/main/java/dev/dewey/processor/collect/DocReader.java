package dev.dewey.processor.collect;

import dev.dewey.processor.declaration.Documentation;
import dev.dewey.processor.type.Aging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a javadoc comment what can stand on another method: the description, and what is said
 * of the parameters.
 *
 * <p>Links become code, since neither imports nor relative links travel along.
 */
final class DocReader {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=[a-zA-Z])");
  private static final Pattern PARAM = Pattern.compile("(?s)param\\s+(\\S+)\\s+(.*)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\{@(link|linkplain|value|inheritDoc)\\b\\s*([^\\s{}(]*(?:\\([^)]*\\))?)\\s*([^{}]*)}");

  /** A backslash that begins a Unicode escape, which would be read once more. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u)");

  private DocReader() {}

  static Documentation read(@Nullable String comment, Aging aging) {
    if (comment == null) {
      return new Documentation("", Map.of(), aging);
    }
    String[] blocks = BLOCK_TAG.split(comment);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 1; i < blocks.length; i++) {
      Matcher param = PARAM.matcher(blocks[i]);
      if (param.matches()) {
        parameters.putIfAbsent(param.group(1), clean(param.group(2)));
      }
    }
    return new Documentation(clean(blocks[0]), parameters, aging);
  }

  private static String clean(String text) {
    Matcher link = LINK.matcher(text);
    String unlinked = link.replaceAll(found -> Matcher.quoteReplacement(unlink(found)));
    return ESCAPE.matcher(stripLines(unlinked)).replaceAll("&#92;");
  }

  private static String unlink(MatchResult link) {
    String target = link.group(2).replace('#', '.').replaceFirst("^\\.", "");
    return switch (link.group(1)) {
      case "link" -> link.group(3).isBlank() ? code(target) : code(link.group(3).strip());
      case "linkplain" -> link.group(3).isBlank() ? target : link.group(3).strip();
      case "value" -> target.isEmpty() ? "" : code(target);
      default -> "";
    };
  }

  private static String code(String text) {
    return "{@code " + text + "}";
  }

  /** Takes the blank that stands before each line, and what is blank at the end. */
  private static String stripLines(String text) {
    return String.join(
            "\n",
            text.lines().map(line -> line.startsWith(" ") ? line.substring(1) : line).toList())
        .strip();
  }
}
