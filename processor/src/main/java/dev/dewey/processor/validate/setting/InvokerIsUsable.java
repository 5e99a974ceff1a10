package dev.dewey.processor.validate.setting;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Setting;
import dev.dewey.processor.type.NamedClass;
import java.util.Optional;

/** Generated code asks the class for its invoker at each call. */
final class InvokerIsUsable implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    Setting<Optional<NamedClass>> invoker = command.settings().invoker();
    invoker
        .value()
        .flatMap(NamedClass::flaw)
        .ifPresent(
            flaw ->
                report.error(
                    DiagnosticCode.UNUSABLE_INVOKER,
                    invoker.origin(),
                    "command " + command.subject() + " cannot find its invoker",
                    flaw,
                    "Name a class with a method `static Invoker invoker()` that its package can"
                        + " call."));
  }
}
