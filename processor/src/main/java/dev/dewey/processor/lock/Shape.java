package dev.dewey.processor.lock;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What messages hold for one command, or in one type, as a line of a lock: {@code command
 * beans.count(jars: List<String>, limit?: int) -> String}.
 *
 * @param kind what has the shape
 * @param name its name: the command's in messages, or the type
 * @param fields the fields of the JSON object, or what it may be one of, in the order of the source
 * @param result what comes back from a command; the command's name for an alias; the tag of a
 *     sealed interface; else empty
 */
public record Shape(Kind kind, String name, List<Field> fields, String result) {
  private static final String NAME =
      "[\\p{L}\\p{M}\\p{N}\\p{Sc}\\p{Pc}.\\-]+|\"(?:[^\"\\\\]|\\\\[\\\\\"nr])*\"";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(alias) (\\S+) = (\\S+))"
              + "|(?:(command) ([^\\s(]+)\\((.*)\\) -> (\\S.*))"
              + "|(?:(record|enum|sealed) (\\S[^(]*)\\((.*)\\)(?: by (%s))?)".formatted(NAME));
  private static final Pattern FIELD = Pattern.compile("(%s)(\\?)?(?:: (\\S.*))?".formatted(NAME));

  /** What has a shape. */
  public enum Kind {
    /** An earlier name of a command. */
    ALIAS,
    /** A command. */
    COMMAND,
    /** An enum that travels in messages or results: one of its constants. */
    ENUM,
    /** A record that travels. */
    RECORD,
    /** A sealed interface that travels: one of its records. */
    SEALED;

    /** Whether it is a type, and no command. */
    boolean isType() {
      return this != ALIAS && this != COMMAND;
    }

    /** Whether it is one of what it lists, and not all of that. */
    boolean isChoice() {
      return this == ENUM || this == SEALED;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A field of a JSON object; or a constant of an enum; or a record of a sealed interface.
   *
   * @param name its name in JSON
   * @param optional whether a message may lack it
   * @param type its type; empty for a constant
   */
  public record Field(String name, boolean optional, String type) {
    @Override
    public String toString() {
      return spelled(name) + (optional ? "?" : "") + (type.isEmpty() ? "" : ": " + type);
    }
  }

  /** Describes an earlier name of a command. */
  static Shape alias(String name, String command) {
    return new Shape(Kind.ALIAS, name, List.of(), command);
  }

  /** Reads a line; nothing if it is none. */
  public static Optional<Shape> of(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) != null) {
      return Optional.of(alias(matcher.group(2), matcher.group(3)));
    }
    return matcher.group(4) != null
        ? of(Kind.COMMAND, matcher.group(5), matcher.group(6), matcher.group(7))
        : type(matcher.group(8), matcher.group(9), matcher.group(10), matcher.group(11));
  }

  private static Optional<Shape> type(
      String word, String name, String fields, @Nullable String tag) {
    Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT));
    return (tag == null) == (kind == Kind.SEALED)
        ? Optional.empty()
        : of(kind, name, fields, tag == null ? "" : read(tag));
  }

  private static Optional<Shape> of(Kind kind, String name, String fields, String result) {
    List<Optional<Field>> read =
        WireType.split(fields).stream()
            .map(Shape::field)
            .map(each -> each.filter(field -> field.type().isEmpty() == (kind == Kind.ENUM)))
            .toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Shape(kind, name, read.stream().map(Optional::get).toList(), result))
        : Optional.empty();
  }

  private static Optional<Field> field(String text) {
    Matcher matcher = FIELD.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Field(
                read(matcher.group(1)),
                matcher.group(2) != null,
                Objects.requireNonNullElse(matcher.group(3), "")))
        : Optional.empty();
  }

  /** Spells a name that may be any text: in quotes if it could be taken for something else. */
  private static String spelled(String name) {
    return name.matches(NAME) && !name.startsWith("\"")
        ? name
        : name.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .transform(text -> "\"" + text + "\"");
  }

  private static String read(String name) {
    return name.startsWith("\"") ? name.substring(1, name.length() - 1).translateEscapes() : name;
  }

  /** What tells it from others: {@code command beans.count}. */
  String key() {
    return kind.word() + " " + name;
  }

  /** What goes in and comes out: {@code (jars: List<String>) -> String}. */
  String signature() {
    String inside =
        fields.stream().map(Field::toString).collect(Collectors.joining(", ", "(", ")"));
    return switch (kind) {
      case COMMAND -> inside + " -> " + result;
      case SEALED -> inside + " by " + spelled(result);
      default -> inside;
    };
  }

  /** The line of a lock. */
  public String line() {
    return kind == Kind.ALIAS ? key() + " = " + result : key() + signature();
  }
}
