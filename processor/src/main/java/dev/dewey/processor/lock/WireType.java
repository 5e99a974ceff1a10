package dev.dewey.processor.lock;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.type.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type as a lock spells it: {@code Map<String, List<com.example.Jar>>}.
 *
 * @param head its name, without arguments; {@code []} for an array
 * @param arguments its arguments
 */
record WireType(String head, List<WireType> arguments) {
  private static final String ARRAY = "[]";

  /** In JSON no array, but a text. */
  private static final String BYTES = "byte[]";

  /** The packages of the JDK, whose classes are known without. */
  private static final Pattern JDK = Pattern.compile("(?<![\\w.])java\\.(?:[a-z]+\\.)+(?=[A-Z])");

  /** Spells a type: what is known of it in JSON, null left aside. */
  static WireType of(JsonType type) {
    if (type instanceof JsonType.Required required) {
      return of(required.type());
    }
    if (type instanceof JsonType.Wide wide) {
      return of(wide.type());
    }
    if (type instanceof JsonType.Custom custom) {
      return new WireType("codec", List.of(of(spelled(custom.name()))));
    }
    if (type instanceof JsonType.ArrayOf array) {
      return new WireType(ARRAY, List.of(of(array.element())));
    }
    if (type.name() instanceof ParameterizedTypeName name) {
      return new WireType(spelled(name.rawType()), arguments(type));
    }
    return of(spelled(type.name()));
  }

  private static List<WireType> arguments(JsonType type) {
    if (type instanceof JsonType.Container container && container.shape() == JsonType.Shape.MAP) {
      return List.of(of("String"), of(container.element()));
    }
    List<JsonType> arguments = type.parts();
    if (type instanceof JsonType.Structure structure) {
      arguments = structure.arguments();
    } else if (type instanceof JsonType.Choice choice) {
      arguments = choice.arguments();
    }
    return arguments.stream().map(WireType::of).toList();
  }

  private static String spelled(TypeName type) {
    String text = JDK.matcher(type.toString()).replaceAll("");
    return text.equals("Void") ? "void" : text;
  }

  /** Reads a type. */
  static WireType of(String text) {
    String spelled = text.strip();
    if (spelled.equals(BYTES)) {
      return new WireType(BYTES, List.of());
    }
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

  /** Splits a list at its commas, and not at those inside of its elements or of quotes. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      quoted ^= c == '"';
      i += quoted && c == '\\' ? 1 : 0;
      depth += quoted ? 0 : c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
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
