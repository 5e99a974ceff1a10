package dev.dewey.processor.diagnostic;

import dev.dewey.processor.setting.Origin;
import java.io.IOException;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One mistake, and where to underline it.
 *
 * @param code what kind of mistake
 * @param origin where; null if it is not in a source
 * @param message all that is said of it
 */
public record Diagnostic(DiagnosticCode code, @Nullable Origin origin, String message) {
  /**
   * Words a mistake.
   *
   * @param what who cannot do what, as a clause
   * @param why the reason, as a clause
   * @param remedy what to do instead, as a sentence
   */
  public static Diagnostic of(
      DiagnosticCode code, @Nullable Origin origin, String what, String why, String remedy) {
    String message = "[%s] %s, because %s. %s".formatted(code.label(), what, why, remedy);
    return new Diagnostic(code, origin, message);
  }

  /** Words that a file could not be written. */
  public static Diagnostic notWritten(String what, IOException cause) {
    return of(
        DiagnosticCode.NOT_WRITTEN,
        null,
        what + " cannot be written",
        "the compiler does not take it (%s)".formatted(cause.getMessage()),
        "Rename the class if it says that there is one; otherwise look to the disk.");
  }

  int rank() {
    return origin == null ? 0 : origin.rank();
  }

  /** Makes it an error or a warning of the compiler. */
  public void print(Messager messager) {
    Kind kind = code.isWarning() ? Kind.WARNING : Kind.ERROR;
    if (origin == null) {
      messager.printMessage(kind, message);
    } else if (origin.annotation() == null) {
      messager.printMessage(kind, message, origin.element());
    } else if (origin.value() == null) {
      messager.printMessage(kind, message, origin.element(), origin.annotation());
    } else {
      messager.printMessage(kind, message, origin.element(), origin.annotation(), origin.value());
    }
  }
}
