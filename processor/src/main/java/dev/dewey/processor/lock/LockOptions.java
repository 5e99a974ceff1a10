package dev.dewey.processor.lock;

import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the compiler's options say of a lock.
 *
 * @param path where it is
 * @param mode what to do with it
 */
public record LockOptions(Path path, Mode mode) {
  /** The option that names the file. */
  public static final String PATH = "dewey.lock";

  /** The option that says what to do with it. */
  public static final String MODE = "dewey.lock.mode";

  /** What to do with a lock. */
  public enum Mode {
    /** Compare. */
    CHECK,
    /** Compare, and write down what is new. */
    UPDATE
  }

  /** Reads the options; nothing if they name no lock, or are wrong, which the report says then. */
  public static Optional<LockOptions> of(Map<String, String> options, Report report) {
    String path = options.get(PATH);
    if (path == null) {
      return Optional.empty();
    }
    String mode = options.getOrDefault(MODE, "check");
    if (!mode.equals("check") && !mode.equals("update")) {
      report.error(
          DiagnosticCode.INVALID_LOCK,
          null,
          "option -A%s=%s cannot be followed".formatted(MODE, mode),
          "a lock is checked or updated",
          "Write -A%s=check or -A%s=update.".formatted(MODE, MODE));
      return Optional.empty();
    }
    try {
      Mode read = mode.equals("check") ? Mode.CHECK : Mode.UPDATE;
      return Optional.of(new LockOptions(Path.of(path), read));
    } catch (InvalidPathException e) {
      report.error(
          DiagnosticCode.INVALID_LOCK,
          null,
          "lock %s cannot be used".formatted(Quote.of(path)),
          "that is no path (%s)".formatted(e.getReason()),
          "Write it like -A%s=dewey.lock.".formatted(PATH));
      return Optional.empty();
    }
  }
}
