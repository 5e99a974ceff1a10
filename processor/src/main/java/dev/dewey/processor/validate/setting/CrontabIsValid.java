package dev.dewey.processor.validate.setting;

import dev.dewey.crontab.CrontabException;
import dev.dewey.crontab.CrontabRule;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Timing;
import dev.dewey.processor.setting.Timing.CrontabPart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A crontab that is wrong at run time would fire at the wrong times, or never. */
final class CrontabIsValid implements Rule.OfCommand {
  /** What the parser says: where, why, and what to do. */
  private static final Pattern REFUSAL =
      Pattern.compile("(?s).* is not valid( at position \\d+)?: (.*?)\\. (Use .*)");

  @Override
  public void check(CommandDeclaration command, Report report) {
    command
        .settings()
        .timing()
        .flatMap(Timing::crontab)
        .ifPresent(parts -> parts.forEach(part -> check(part, command, report)));
  }

  private static void check(CrontabPart part, CommandDeclaration command, Report report) {
    try {
      parse(part.label(), part.text().value());
    } catch (CrontabException e) {
      String message = String.valueOf(e.getMessage());
      Matcher said = REFUSAL.matcher(message);
      boolean known = said.matches();
      report.error(
          DiagnosticCode.INVALID_CRONTAB,
          part.text().origin(),
          "crontab %s %s of %s is not valid%s"
              .formatted(
                  part.label(),
                  Quote.of(part.text().value()),
                  command.subject(),
                  known && said.group(1) != null ? said.group(1) : ""),
          known ? String.valueOf(said.group(2)) : message,
          known ? String.valueOf(said.group(3)) : "Change it.");
    }
  }

  private static void parse(String label, String text) {
    CrontabRule.Builder rule = CrontabRule.builder();
    switch (label) {
      case "minute" -> rule.minute(text);
      case "hour" -> rule.hour(text);
      case "day" -> rule.day(text);
      case "month" -> rule.month(text);
      default -> rule.dayOfWeek(text);
    }
  }
}
