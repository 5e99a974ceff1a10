package dev.dewey.processor.type;

/** Whether something should still be used. */
public enum Aging {
  /** It should. */
  CURRENT,
  /** It is deprecated. */
  DEPRECATED,
  /** It is deprecated, and announced to go. */
  FOR_REMOVAL;

  /** Returns the graver of the two. */
  public Aging or(Aging other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
