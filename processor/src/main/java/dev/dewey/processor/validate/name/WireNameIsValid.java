package dev.dewey.processor.validate.name;

import dev.dewey.message.MessageLimits;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Setting;

/** Names stand in keys of stores and in pages, so they have no character that means anything. */
final class WireNameIsValid implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    check(command.settings().name(), command, report);
    command.settings().past().aliases().forEach(alias -> check(alias, command, report));
  }

  private static void check(Setting<String> name, CommandDeclaration command, Report report) {
    try {
      MessageLimits.checkName(name.value());
    } catch (IllegalArgumentException e) {
      report.error(
          DiagnosticCode.INVALID_NAME,
          name.origin(),
          "command %s cannot be called %s".formatted(command.subject(), Quote.of(name.value())),
          "a name has 1 to 255 ASCII letters, digits and . _ $ : -",
          name.given() ? "Change it." : "Give it one with name = \"…\" in its annotation.");
    }
  }
}
