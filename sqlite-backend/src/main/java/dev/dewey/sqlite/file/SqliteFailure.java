package dev.dewey.sqlite.file;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What SQLite did not do: all of it, for a step that fails has no effect. */
public final class SqliteFailure extends Exception {
  private static final long serialVersionUID = 1;

  private static final int BUSY = 5;
  private static final int LOCKED = 6;

  private final Remedy remedy;

  private SqliteFailure(String why, Remedy remedy, @Nullable Throwable cause) {
    super(why, cause);
    this.remedy = remedy;
  }

  private record Remedy(String text) {}

  /** What SQLite says, in words that help. */
  static SqliteFailure of(SQLException e) {
    return switch (code(e)) {
      case 8 -> new SqliteFailure("it may only be read", asks("Let this user write it."), e);
      case 10 ->
          new SqliteFailure(
              "the disk cannot be read or written (" + e.getMessage() + ")",
              asks("Look after the disk; it is tried again."),
              e);
      case 11 ->
          new SqliteFailure(
              "it is damaged",
              asks("Put a backup in its place, or save what can be read by sqlite3's .recover."),
              e);
      case 13 ->
          new SqliteFailure(
              "the disk is full", asks("Make room; what waits goes on by itself then."), e);
      case 14 ->
          new SqliteFailure("it cannot be opened", asks("Let this user write its folder, too."), e);
      case 26 -> new SqliteFailure("it is no database of SQLite", asks("Name another file."), e);
      default -> new SqliteFailure(String.valueOf(e.getMessage()), asks("Try again."), e);
    };
  }

  static SqliteFailure busy(Duration patience, @Nullable SQLException e) {
    return new SqliteFailure(
        "another process has kept it locked for " + patience,
        asks("Let that one end its transaction, or end that one."),
        e);
  }

  static SqliteFailure closed() {
    return new SqliteFailure("it is closed", asks("Open it again."), null);
  }

  static SqliteFailure unforeseen(Throwable e) {
    return new SqliteFailure(e.toString(), asks("Try again."), e);
  }

  private static Remedy asks(String text) {
    return new Remedy(text);
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
    return "%s, because %s. %s".formatted(what, getMessage(), remedy.text());
  }
}
