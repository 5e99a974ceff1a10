package dev.dewey.sqlite.file;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What SQLite did not do: all of it, for a step that fails has no effect. */
public final class SqliteFailure extends Exception {
  private static final long serialVersionUID = 1;

  private static final int BUSY = 5;
  private static final int LOCKED = 6;

  private final String remedy;

  private SqliteFailure(String why, String remedy, @Nullable Throwable cause) {
    super(why, cause);
    this.remedy = remedy;
  }

  /** What SQLite says, in words that help. */
  static SqliteFailure of(SQLException e) {
    return switch (code(e)) {
      case 8 -> new SqliteFailure("it may only be read", "Let this user write it.", e);
      case 10 ->
          new SqliteFailure(
              "the disk cannot be read or written (" + e.getMessage() + ")",
              "Look after the disk; it is tried again.",
              e);
      case 11 ->
          new SqliteFailure(
              "it is damaged",
              "Put a backup in its place, or save what can be read by sqlite3's .recover.",
              e);
      case 13 ->
          new SqliteFailure("the disk is full", "Make room; what waits goes on by itself then.", e);
      case 14 ->
          new SqliteFailure("it cannot be opened", "Let this user write its folder, too.", e);
      case 26 -> new SqliteFailure("it is no database of SQLite", "Name another file.", e);
      default -> new SqliteFailure(String.valueOf(e.getMessage()), "Try again.", e);
    };
  }

  static SqliteFailure busy(Duration patience, @Nullable SQLException e) {
    return new SqliteFailure(
        "another process has kept it locked for " + patience,
        "Let that one end its transaction, or end that one.",
        e);
  }

  static SqliteFailure closed() {
    return new SqliteFailure("it is closed", "Open it again.", null);
  }

  static SqliteFailure unforeseen(Throwable e) {
    return new SqliteFailure(e.toString(), "Try again.", e);
  }

  /** Whether somebody else has the file just now. */
  static boolean isBusy(SQLException e) {
    int code = code(e);
    return code == BUSY || code == LOCKED;
  }

  /** Without what an extended code has on top. */
  private static int code(SQLException e) {
    return e.getErrorCode() & 0xff;
  }

  /**
   * Says what was not done, why, and what to do.
   *
   * @param what such as {@code a message could not be put on queue beans}
   */
  public String tell(String what) {
    return "%s, because %s. %s".formatted(what, getMessage(), remedy);
  }
}
