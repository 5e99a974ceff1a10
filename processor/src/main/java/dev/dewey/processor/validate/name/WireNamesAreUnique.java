package dev.dewey.processor.validate.name;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Setting;
import java.util.HashMap;
import java.util.Map;

/** A message names its command, so no two commands have one name. */
final class WireNamesAreUnique implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    Map<String, CommandDeclaration> byName = new HashMap<>();
    for (CommandDeclaration command : declaration.commands()) {
      check(command.settings().name(), command, byName, report);
    }
    for (CommandDeclaration command : declaration.commands()) {
      for (Setting<String> alias : command.settings().past().aliases()) {
        check(alias, command, byName, report);
      }
    }
  }

  private static void check(
      Setting<String> name,
      CommandDeclaration command,
      Map<String, CommandDeclaration> byName,
      Report report) {
    CommandDeclaration other = byName.putIfAbsent(name.value(), command);
    if (command.equals(other)) {
      report.error(
          DiagnosticCode.EARLIER_NAME,
          name.origin(),
          "\"%s\" cannot be an earlier name of command %s"
              .formatted(name.value(), command.subject()),
          "it has it already",
          "Remove the alias.");
    } else if (other != null && !other.method().name().equals(command.method().name())) {
      // Two methods of one name are overloads, which is said already.
      report.error(
          DiagnosticCode.DUPLICATE_NAME,
          name.origin(),
          duplicate(other.subject(), command.subject(), name.value()),
          DUPLICATE_REASON,
          DUPLICATE_REMEDY);
    }
  }

  static final String DUPLICATE_REASON = "a message could mean either";
  static final String DUPLICATE_REMEDY = "Give one of them another name in its annotation.";

  static String duplicate(String first, String second, String name) {
    return "commands %s and %s cannot both be called \"%s\"".formatted(first, second, name);
  }
}
