package dev.dewey.codec;

import org.jspecify.annotations.Nullable;

/** JSON that is not what a codec expects: of another type, out of range, incomplete. */
public final class JsonDecodeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, and where: {@code $} is the value itself, {@code $.a.b} a field in it. */
  public JsonDecodeException(String message) {
    super(message);
  }

  /** Says what is wrong and where, and what went wrong underneath. */
  public JsonDecodeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says what went wrong, but nothing of a value that is sensitive. */
  static JsonDecodeException of(RuntimeException cause, Frames frames) {
    String discretion = frames.discretion();
    if (discretion != null) {
      return new JsonDecodeException(discretion); // without the cause, which may quote the value
    }
    // What is none of ours comes from a constructor of the author's, as a rule.
    return cause instanceof JsonDecodeException ours
        ? ours
        : new JsonDecodeException(
            "the value at " + frames.pathOfLast() + " was refused with " + cause, cause);
  }
}
