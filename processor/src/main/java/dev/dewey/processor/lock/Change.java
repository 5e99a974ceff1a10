package dev.dewey.processor.lock;

/** What has become of a type, as far as messages are concerned. */
enum Change {
  /** Nothing: what was written by either is read by either. */
  NONE,
  /** It takes what it took before, and more. */
  WIDER,
  /** It takes a part of what it took before. */
  NARROWER,
  /** It is another. */
  OTHER;

  /** Both changes at once, in two parts of one type. */
  Change and(Change other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : OTHER;
  }
}
