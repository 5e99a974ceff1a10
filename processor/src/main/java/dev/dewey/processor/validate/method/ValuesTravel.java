package dev.dewey.processor.validate.method;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.type.JsonType;
import java.util.List;
import java.util.Optional;

/** Arguments and results travel as JSON, so each needs a type that has a JSON form. */
final class ValuesTravel implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    UnsupportedTypes unsupported = new UnsupportedTypes(declaration.forms());
    for (CommandDeclaration command : declaration.commands()) {
      // What has a type parameter or suspends is refused for it; periodic commands pass nothing.
      boolean judged =
          command.method().typeParameters().isEmpty() && !command.method().isSuspending();
      if (!command.isPeriodic() && judged) {
        checkParameters(command, unsupported, report);
        checkResult(command, unsupported, report);
      }
    }
  }

  private static void checkParameters(
      CommandDeclaration command, UnsupportedTypes unsupported, Report report) {
    for (ParameterDeclaration each : command.method().signature().parameters()) {
      for (UnsupportedTypes.Found found : unsupported.in(each.json())) {
        report.error(
            DiagnosticCode.UNENCODABLE_PARAMETER,
            each.origin(),
            ArgumentsAreGiven.subject(each, command) + " cannot be queued",
            found.reason(),
            found.remedy(
                "Pass an id or a record, and look the object up inside the command,"
                    + " or name a codec for it with @JsonWith."));
      }
    }
  }

  private static void checkResult(
      CommandDeclaration command, UnsupportedTypes unsupported, Report report) {
    JsonType result = command.method().signature().result().json();
    List<UnsupportedTypes.Found> findings = unsupported.in(Optional.of(result));
    for (UnsupportedTypes.Found found : findings) {
      report.error(
          DiagnosticCode.UNENCODABLE_RESULT,
          command.origin(),
          "the result of " + command.subject() + " cannot be stored",
          found.reason(),
          found.remedy("Return an id or a record, or name a codec for it with @JsonWith."));
    }
  }
}
