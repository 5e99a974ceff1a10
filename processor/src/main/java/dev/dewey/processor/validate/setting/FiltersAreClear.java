package dev.dewey.processor.validate.setting;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.FilterSettings;
import dev.dewey.processor.setting.Setting;
import dev.dewey.processor.type.ThrownClass;

/** Generated code asks whether an exception is of a class that it can name, and to some effect. */
final class FiltersAreClear implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    FilterSettings filters = command.settings().calls().filters();
    filters.all().forEach(each -> checkReach(each, command, report));
    for (Setting<ThrownClass> on : filters.on()) {
      filters.dontOn().stream()
          .filter(dontOn -> on.value().isA(dontOn.value()))
          .findFirst()
          .ifPresent(dontOn -> refuse(on, dontOn, command, report));
    }
  }

  private static void checkReach(
      Setting<ThrownClass> thrown, CommandDeclaration command, Report report) {
    thrown
        .value()
        .named()
        .flaw()
        .ifPresent(
            flaw ->
                report.error(
                    DiagnosticCode.UNUSABLE_EXCEPTION,
                    thrown.origin(),
                    "command %s cannot tell %s from other exceptions"
                        .formatted(command.subject(), nameOf(thrown)),
                    flaw,
                    "Name a class that the command's package can see."));
  }

  private static void refuse(
      Setting<ThrownClass> on,
      Setting<ThrownClass> dontOn,
      CommandDeclaration command,
      Report report) {
    boolean same = nameOf(on).equals(nameOf(dontOn));
    report.error(
        DiagnosticCode.NEVER_RETRIED,
        on.origin(),
        "command %s is never retried on %s".formatted(command.subject(), nameOf(on)),
        same
            ? "dontRetryOn names it, too, and comes first"
            : "dontRetryOn, which comes first, names its superclass %s".formatted(nameOf(dontOn)),
        "Leave one of the two away, or name in dontRetryOn what is narrower.");
  }

  private static String nameOf(Setting<ThrownClass> thrown) {
    return String.join(".", thrown.value().named().name().simpleNames());
  }
}
