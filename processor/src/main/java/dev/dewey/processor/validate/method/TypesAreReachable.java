package dev.dewey.processor.validate.method;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.Signature;
import dev.dewey.processor.declaration.Signature.ThrownDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.type.TypeUse;

/**
 * Generated methods declare what the author's does, so they must be able to name it.
 *
 * <p>What travels is judged elsewhere: a type that cannot be named has no codec.
 */
final class TypesAreReachable implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    Signature signature = command.method().signature();
    for (ThrownDeclaration thrown : signature.thrown()) {
      check("an exception of " + command.subject(), thrown.type(), command, report);
    }
    if (command.isPeriodic()) {
      check("the result of " + command.subject(), signature.result().declared(), command, report);
    }
  }

  private static void check(
      String subject, TypeUse type, CommandDeclaration command, Report report) {
    type.obstacle()
        .ifPresent(
            obstacle ->
                report.error(
                    DiagnosticCode.UNREACHABLE_TYPE,
                    command.origin(),
                    subject + " cannot be declared by generated code",
                    obstacle,
                    "Make it visible to its package."));
  }
}
