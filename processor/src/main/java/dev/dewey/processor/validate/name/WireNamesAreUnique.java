package dev.dewey.processor.validate.name;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import java.util.HashMap;
import java.util.Map;

/** A message names its command, so no two commands have one name. */
final class WireNamesAreUnique implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    Map<String, CommandDeclaration> byName = new HashMap<>();
    for (CommandDeclaration command : declaration.commands()) {
      String name = command.settings().name().value();
      CommandDeclaration other = byName.putIfAbsent(name, command);
      // Two methods of one name are overloads, which is said already.
      if (other != null && !other.method().name().equals(command.method().name())) {
        report.error(
            DiagnosticCode.DUPLICATE_NAME,
            command.settings().name().origin(),
            duplicate(other.subject(), command.subject(), name),
            DUPLICATE_REASON,
            DUPLICATE_REMEDY);
      }
    }
  }

  static final String DUPLICATE_REASON = "a message could mean either";
  static final String DUPLICATE_REMEDY = "Give one of them another name in its annotation.";

  static String duplicate(String first, String second, String name) {
    return "commands %s and %s cannot both be called \"%s\"".formatted(first, second, name);
  }
}
