package dev.dewey.processor.lock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What messages hold for one command, or in one record, as a line of a lock: {@code command
 * beans.count(jars: List<String>, limit?: int) -> String}.
 *
 * @param kind what has the shape
 * @param name its name: the command's in messages, or the type
 * @param fields the fields of the JSON object, in the order of the source
 * @param result what comes back from a command; the command's name for an alias; else empty
 */
public record Shape(Kind kind, String name, List<Field> fields, String result) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(alias) (\\S+) = (\\S+))"
              + "|(?:(command) ([^\\s(]+)\\((.*)\\) -> (\\S.*))"
              + "|(?:(record) (\\S[^(]*)\\((.*)\\))");
  private static final Pattern FIELD = Pattern.compile("([^\\s:?]+)(\\?)?: (\\S.*)");

  /** What has a shape. */
  public enum Kind {
    /** An earlier name of a command. */
    ALIAS,
    /** A command. */
    COMMAND,
    /** A record that travels in messages or results. */
    RECORD;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A field of a JSON object.
   *
   * @param name its name
   * @param optional whether a message may lack it
   * @param type its type
   */
  public record Field(String name, boolean optional, String type) {
    @Override
    public String toString() {
      return name + (optional ? "?: " : ": ") + type;
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
        : of(Kind.RECORD, matcher.group(9), matcher.group(10), "");
  }

  private static Optional<Shape> of(Kind kind, String name, String fields, String result) {
    List<Optional<Field>> read = WireType.split(fields).stream().map(Shape::field).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Shape(kind, name, read.stream().map(Optional::get).toList(), result))
        : Optional.empty();
  }

  private static Optional<Field> field(String text) {
    Matcher matcher = FIELD.matcher(text);
    return matcher.matches()
        ? Optional.of(new Field(matcher.group(1), matcher.group(2) != null, matcher.group(3)))
        : Optional.empty();
  }

  /** What tells it from others: {@code command beans.count}. */
  String key() {
    return kind.word() + " " + name;
  }

  /** What goes in and comes out: {@code (jars: List<String>) -> String}. */
  String signature() {
    String inside =
        fields.stream().map(Field::toString).collect(Collectors.joining(", ", "(", ")"));
    return kind == Kind.COMMAND ? inside + " -> " + result : inside;
  }

  /** The line of a lock. */
  public String line() {
    return kind == Kind.ALIAS ? key() + " = " + result : key() + signature();
  }
}
