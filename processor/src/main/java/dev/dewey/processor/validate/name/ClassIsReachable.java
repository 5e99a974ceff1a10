package dev.dewey.processor.validate.name;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;

/** Generated code stands beside the class and calls its methods, so it must be able to name it. */
final class ClassIsReachable implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    declaration
        .obstacle()
        .ifPresent(
            obstacle ->
                report.error(
                    DiagnosticCode.UNREACHABLE_CLASS,
                    declaration.origin(),
                    "class " + declaration.source().shortName() + " cannot have commands",
                    obstacle,
                    "Make it visible to its package."));
  }
}
