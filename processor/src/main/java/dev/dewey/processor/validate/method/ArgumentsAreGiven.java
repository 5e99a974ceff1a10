package dev.dewey.processor.validate.method;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;

/** Every parameter needs somebody who gives it: a caller, or once the consumer. */
final class ArgumentsAreGiven implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    ParameterDeclaration context = null;
    for (ParameterDeclaration each : command.method().signature().parameters()) {
      if (each.isContext() && context != null) {
        report.error(
            DiagnosticCode.SECOND_CONTEXT,
            each.origin(),
            subject(each, command) + " cannot be another context",
            "a run has one, and " + context.name() + " is it",
            "Remove one of the two.");
      } else if (each.isContext()) {
        context = each;
      } else if (command.isPeriodic() && !command.method().isSuspending()) {
        report.error(
            DiagnosticCode.PERIODIC_PARAMETER,
            each.origin(),
            subject(each, command) + " cannot be given",
            "the clock calls a periodic command, and has nothing to say",
            "Remove it, or make the command a @QueueCommand.");
      }
    }
  }

  static String subject(ParameterDeclaration parameter, CommandDeclaration command) {
    return "parameter '%s' of %s".formatted(parameter.name(), command.subject());
  }
}
