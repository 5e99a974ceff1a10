package dev.dewey.processor.validate.method;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import java.util.List;

/** Arguments travel by name, so a parameter whose name is lost would travel under another. */
final class ParametersHaveNames implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    List<ParameterDeclaration> parameters = command.method().signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      ParameterDeclaration each = parameters.get(i);
      if (each.name().equals("arg" + i) && !each.isContext() && !command.isPeriodic()) {
        report.warning(
            DiagnosticCode.NAMELESS_PARAMETER,
            each.origin(),
            ArgumentsAreGiven.subject(each, command) + " is called so in messages",
            "that is what compilers call a parameter whose name is lost",
            "Compile the class with -parameters, or give the parameter a name that says something.");
        return;
      }
    }
  }
}
