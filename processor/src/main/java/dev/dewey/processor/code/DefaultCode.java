package dev.dewey.processor.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Spells values of defaults in Java. */
public final class DefaultCode {
  private DefaultCode() {}

  /** Returns the expression of a value; nothing if the type has no such value. */
  public static Optional<CodeBlock> of(JsonType declared, String text) {
    JsonType type = declared.bare() instanceof JsonType.Wide wide ? wide.type() : declared.bare();
    if (type instanceof JsonType.Constants constants) {
      return constants.names().containsKey(text)
          ? Optional.of(CodeBlock.of("$T.$N", constants.name(), text))
          : Optional.empty();
    }
    Optional<CodeBlock> empty = empty(type);
    if (empty.isPresent()) {
      return text.isEmpty() ? empty : Optional.empty();
    }
    if (type instanceof JsonType.Primitive primitive) {
      return scalar(primitive.name().toString(), text);
    }
    return type instanceof JsonType.Ready ready
        ? scalar(ready.constant().toLowerCase(Locale.ROOT), text)
        : Optional.empty();
  }

  // List.of()
  private static Optional<CodeBlock> empty(JsonType type) {
    if (type instanceof JsonType.Container container) {
      return Optional.of(empty(container.shape()));
    }
    if (type instanceof JsonType.Keyed) {
      return Optional.of(empty(Shape.MAP));
    }
    return type instanceof JsonType.Ready && type.isOptional()
        ? Optional.of(CodeBlock.of("$T.empty()", type.name()))
        : Optional.empty();
  }

  private static CodeBlock empty(Shape shape) {
    return switch (shape) {
      case COLLECTION, LIST -> CodeBlock.of("$T.of()", inUtil("List"));
      case SET -> CodeBlock.of("$T.of()", inUtil("Set"));
      case MAP -> CodeBlock.of("$T.of()", inUtil("Map"));
      case OPTIONAL -> CodeBlock.of("$T.empty()", inUtil("Optional"));
    };
  }

  private static ClassName inUtil(String name) {
    return ClassName.get("java.util", name);
  }

  // (byte) 7
  private static Optional<CodeBlock> scalar(String type, String text) {
    return switch (type) {
      case "string" -> Optional.of(CodeBlock.of("$S", text));
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? Optional.of(CodeBlock.of(text))
              : Optional.empty();
      case "char" ->
          text.length() == 1
              ? Optional.of(CodeBlock.of("(char) $L", (int) text.charAt(0)))
              : Optional.empty();
      case "byte" -> number(text, Byte::valueOf, "(byte) $L");
      case "short" -> number(text, Short::valueOf, "(short) $L");
      case "int" -> number(text, Integer::valueOf, "$L");
      case "long" -> number(text, Long::valueOf, "$LL");
      case "float" -> number(text, DefaultCode::finiteFloat, "$LF");
      case "double" -> number(text, DefaultCode::finiteDouble, "$L");
      default -> Optional.empty();
    };
  }

  private static Optional<CodeBlock> number(
      String text, Function<String, Number> parser, String format) {
    try {
      return Optional.of(CodeBlock.of(format, parser.apply(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Float finiteFloat(String text) {
    float number = Float.parseFloat(text);
    return checked(number, Float.isFinite(number));
  }

  private static Double finiteDouble(String text) {
    double number = Double.parseDouble(text);
    return checked(number, Double.isFinite(number));
  }

  private static <N extends Number> N checked(N number, boolean finite) {
    if (!finite) {
      throw new NumberFormatException("JSON knows no " + number);
    }
    return number;
  }
}
