package dev.dewey.codec;

import org.jspecify.annotations.Nullable;

/** A value that has no JSON form: an argument that cannot be queued, a result not stored. */
public final class JsonEncodeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong with the value. */
  public JsonEncodeException(String message) {
    super(message);
  }

  /** Says what is wrong with the value, and what went wrong underneath. */
  public JsonEncodeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns what to throw for this, which says nothing of a value that is sensitive. */
  static RuntimeException discreet(RuntimeException cause, Frames frames) {
    String discretion = frames.discretion();
    return discretion == null ? cause : new JsonEncodeException(discretion);
  }
}
