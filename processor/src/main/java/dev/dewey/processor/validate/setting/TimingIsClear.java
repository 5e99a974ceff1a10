package dev.dewey.processor.validate.setting;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Timing;
import dev.dewey.processor.type.NamedClass;

/** A periodic command runs by a crontab or by a predicate that generated code can make. */
final class TimingIsClear implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    command.settings().timing().ifPresent(timing -> check(command, timing, report));
  }

  private static void check(CommandDeclaration command, Timing timing, Report report) {
    boolean hasValidator = timing.validator().value().isPresent();
    if (hasValidator == timing.crontab().isPresent()) {
      report.error(
          DiagnosticCode.UNCLEAR_TIMING,
          timing.origin(),
          "command " + command.subject() + " cannot be timed",
          hasValidator
              ? "it has both a crontab and a validator"
              : "it has neither crontab nor validator",
          "Give it one of the two: @PeriodicCommand(@Crontab(minute = \"*/5\")), or"
              + " @PeriodicCommand(validator = MyRule.class).");
    }
    timing
        .validator()
        .value()
        .flatMap(NamedClass::flaw)
        .ifPresent(
            flaw ->
                report.error(
                    DiagnosticCode.UNUSABLE_VALIDATOR,
                    timing.validator().origin(),
                    "the validator of " + command.subject() + " cannot be made",
                    flaw,
                    "Name a class with a public constructor without parameters."));
  }
}
