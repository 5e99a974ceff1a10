package dev.dewey.json;

/** Bytes that are not the JSON they should be. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What kind of wrong. */
  public enum Kind {
    /** Not JSON, or a value of another type than expected. */
    SYNTAX,
    /** Nested deeper than the limit. */
    DEPTH,
    /** A number that does not fit. */
    RANGE
  }

  private final Kind kind;

  /** Says what is wrong, and at which byte. */
  public JsonSyntaxException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What kind of wrong. */
  public Kind kind() {
    return kind;
  }
}
