package dev.dewey.processor.validate.setting;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;

/** A task of a queue command queues when it is called, one of a periodic command runs. */
final class OneAnnotation implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    command
        .second()
        .ifPresent(
            second ->
                report.error(
                    DiagnosticCode.TWO_ANNOTATIONS,
                    second,
                    "command " + command.subject() + " cannot be queued and periodic at once",
                    "calling its task would have to queue it and to run it",
                    "Keep one annotation, and write a second method for the other."));
  }
}
