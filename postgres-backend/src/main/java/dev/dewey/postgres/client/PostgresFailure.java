package dev.dewey.postgres.client;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed, and what became of it.
 *
 * <p>Its message is the clause that follows a "because"; {@link #tell} makes sentences of it. What
 * users see are the exceptions of {@code dev.dewey.spi}, with this one as their cause.
 */
public final class PostgresFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final Fate fate;
  private final String remedy;

  private PostgresFailure(Fate fate, String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.fate = fate;
    this.remedy = remedy;
  }

  /** What became of a step. */
  private enum Fate {
    /** It was not carried out. */
    NOT_DONE,
    /** It has left, and no answer has come: it may have been carried out. */
    UNKNOWN
  }

  /** There is no connection to be had. */
  static PostgresFailure unconnected(String server, SQLException cause) {
    return new PostgresFailure(
        Fate.NOT_DONE,
        "there is no connection to %s: %s".formatted(server, reasonOf(cause)),
        Remedies.of(cause, "See that it runs and can be reached from here."),
        cause);
  }

  /** Nobody can make a closed broker work. */
  static PostgresFailure closed(String server) {
    return new PostgresFailure(
        Fate.NOT_DONE, "its connections to " + server + " are closed", "Open it anew.", null);
  }

  /** A statement that stands for itself has failed. */
  public static PostgresFailure of(String server, SQLException cause) {
    return Remedies.isBroken(cause)
        ? new PostgresFailure(Fate.UNKNOWN, broke(server, cause), "", cause)
        : refused(server, cause);
  }

  /** A transaction has failed before its commit was sent: the server rolls it back. */
  public static PostgresFailure rolledBack(String server, SQLException cause) {
    return Remedies.isBroken(cause)
        ? new PostgresFailure(Fate.NOT_DONE, broke(server, cause), "Try again.", cause)
        : refused(server, cause);
  }

  private static String broke(String server, SQLException cause) {
    return "the connection to %s broke: %s".formatted(server, reasonOf(cause));
  }

  private static PostgresFailure refused(String server, SQLException cause) {
    return new PostgresFailure(
        Fate.NOT_DONE,
        "%s answered \"%s\"".formatted(server, reasonOf(cause)),
        Remedies.of(cause, "Look into the log of the server."),
        cause);
  }

  /** Whether nobody knows what became of it. */
  public boolean isUnknown() {
    return fate == Fate.UNKNOWN;
  }

  /**
   * Says what became of an operation, why, and what to do.
   *
   * @param notDone what is so if it was not carried out
   * @param unknown what is so if nobody knows
   * @param thenDo what to do if nobody knows
   */
  public String tell(String notDone, String unknown, String thenDo) {
    return "%s, because %s. %s"
        .formatted(isUnknown() ? unknown : notDone, getMessage(), isUnknown() ? thenDo : remedy);
  }

  /** The first line, at the bottom of it: the layers above only say that something did. */
  private static String reasonOf(Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    if (message == null || message.isBlank()) {
      return deepest.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse(message);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
