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
}
