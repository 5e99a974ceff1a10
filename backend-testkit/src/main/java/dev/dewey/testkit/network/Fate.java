package dev.dewey.testkit.network;

/** What becomes of one answer of a server, whose request was carried out in any case. */
public sealed interface Fate {
  /** It arrives. */
  record Arrives() implements Fate {}

  /** Nothing of it arrives, and the connection is cut. */
  record IsLost() implements Fate {}

  /**
   * Its first bytes arrive, and the connection is cut.
   *
   * @param bytes how many at most, 0 or more
   */
  record IsTorn(int bytes) implements Fate {
    /** Checks the range. */
    public IsTorn {
      if (bytes < 0) {
        throw new IllegalArgumentException("an answer is torn after 0 bytes or more, was " + bytes);
      }
    }
  }
}
