package dev.dewey.sqlite;

/**
 * When SQLite waits for the disk. Either way nothing is lost when a process dies, however it does;
 * they differ where the power fails, or the operating system.
 */
public enum Synchronous {
  /** At each commit: what was told to be queued or settled is on the disk. */
  FULL,
  /**
   * From time to time: the last commits may be undone where the power fails, all of them or the
   * latest; the file is sound in any case. Several times as fast for single messages.
   */
  NORMAL;

  String pragma() {
    return this == FULL ? "full" : "normal";
  }
}
