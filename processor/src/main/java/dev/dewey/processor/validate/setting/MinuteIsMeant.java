package dev.dewey.processor.validate.setting;

import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Timing;
import dev.dewey.processor.setting.Timing.CrontabPart;
import java.util.List;

/** Who names an hour seldom means each of its minutes. */
final class MinuteIsMeant implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    command
        .settings()
        .timing()
        .flatMap(Timing::crontab)
        .ifPresent(parts -> check(parts, command, report));
  }

  private static void check(List<CrontabPart> parts, CommandDeclaration command, Report report) {
    CrontabPart minute = parts.get(0);
    CrontabPart hour = parts.get(1);
    // A star that is written out is meant.
    if (!minute.text().given() && hour.text().given() && !hour.text().value().equals("*")) {
      report.warning(
          DiagnosticCode.OPEN_MINUTE,
          hour.text().origin(),
          "crontab hour \"%s\" of %s fires in every minute of the hour"
              .formatted(hour.text().value(), command.subject()),
          "the minute is open",
          "Write minute = \"0\" for once an hour, or minute = \"*\" if every minute is meant.");
    }
  }
}
