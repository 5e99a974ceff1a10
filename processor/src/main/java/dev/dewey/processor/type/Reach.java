package dev.dewey.processor.type;

/** Who can see something, as far as generated code cares. */
public enum Reach {
  /** Everybody. */
  PUBLIC,
  /** The classes of its package. */
  PACKAGE;

  /** Returns the narrower of the two. */
  public Reach and(Reach other) {
    return this == PACKAGE ? this : other;
  }
}
