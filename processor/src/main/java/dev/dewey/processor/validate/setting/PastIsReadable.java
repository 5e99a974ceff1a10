package dev.dewey.processor.validate.setting;

import dev.dewey.processor.code.DefaultCode;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.NamedClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What reads older messages, defaults and upgraders, must be made by generated code. */
final class PastIsReadable implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    for (CommandDeclaration command : declaration.commands()) {
      for (ParameterDeclaration each : command.method().signature().parameters()) {
        if (each.fallback().isPresent() && !each.isContext()) {
          String subject = "parameter '%s' of %s".formatted(each.name(), command.subject());
          check(each.component(), subject, each.fallback().get(), report);
        }
      }
      checkUpgrader(command, report);
    }
    // A record may be there twice, with null in its type arguments and without.
    Set<String> seen = new HashSet<>();
    declaration
        .forms()
        .records()
        .forEach(
            (type, components) -> {
              if (seen.add(type.name().toString())) {
                checkAll(type, components, declaration.origin(), report);
              }
            });
  }

  private static void checkAll(
      JsonType type, List<JsonComponent> components, Origin origin, Report report) {
    for (JsonComponent each : components) {
      check(each, "component '%s' of %s".formatted(each.name(), type.name()), origin, report);
    }
  }

  private static void check(JsonComponent field, String subject, Origin origin, Report report) {
    if (field.fallback().isEmpty()) {
      return;
    }
    String text = field.fallback().get();
    if (DefaultCode.of(field.type(), text).isEmpty()) {
      report.error(
          DiagnosticCode.INVALID_DEFAULT,
          origin,
          "%s cannot be %s by default"
              .formatted(subject, text.isEmpty() ? "empty" : Quote.of(text)),
          "that is no value of " + field.type().name(),
          "Write a value as Java does, without quotes; for other types than primitives, boxes,"
              + " enums and String use an Optional, or an upgrader.");
    }
  }

  private static void checkUpgrader(CommandDeclaration command, Report report) {
    command
        .settings()
        .past()
        .upgrader()
        .value()
        .flatMap(NamedClass::flaw)
        .ifPresent(
            flaw ->
                report.error(
                    DiagnosticCode.UNUSABLE_UPGRADER,
                    command.settings().past().upgrader().origin(),
                    "the upgrader of " + command.subject() + " cannot be made",
                    flaw,
                    "Name a class with a public constructor without parameters."));
  }
}
