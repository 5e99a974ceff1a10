package dev.dewey.processor.validate.name;

import dev.dewey.processor.code.Names;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is generated for one command needs names that nothing else has: the method, a class and a
 * constant.
 */
final class CommandsAreDistinct implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    Map<String, CommandDeclaration> methods = new HashMap<>();
    Map<String, CommandDeclaration> names = new HashMap<>();
    String tasks = declaration.source().tasks().simpleName();
    for (CommandDeclaration command : declaration.commands()) {
      String method = command.method().name();
      if (methods.putIfAbsent(method, command) != null) {
        overload(command, tasks, report);
        continue;
      }
      inherited(command, tasks, report);
      clash(command, names, tasks, report);
      names.putIfAbsent(Names.handle(method), command);
      names.putIfAbsent(Names.constant(method), command);
    }
  }

  private static void clash(
      CommandDeclaration command,
      Map<String, CommandDeclaration> names,
      String tasks,
      Report report) {
    String method = command.method().name();
    for (String name : List.of(Names.handle(method), Names.constant(method))) {
      CommandDeclaration other = names.get(name);
      if (other != null) {
        clashing(other, command, tasks + "." + name, report);
        return;
      }
    }
  }

  private static void overload(CommandDeclaration command, String tasks, Report report) {
    report.error(
        DiagnosticCode.OVERLOAD,
        command.origin(),
        "command " + command.subject() + " cannot be told from another",
        "there are two commands of that name, and " + tasks + " has one task for each name",
        "Rename one of the methods.");
  }

  private static void inherited(CommandDeclaration command, String tasks, Report report) {
    boolean passesNothing =
        command.method().signature().parameters().stream().allMatch(each -> each.isContext());
    String method = command.method().name();
    if (passesNothing && !command.isPeriodic() && Names.isInherited(method)) {
      report.error(
          DiagnosticCode.CLASHING_NAMES,
          command.origin(),
          "command " + command.subject() + " cannot be generated",
          tasks + " has a method " + method + "() from java.lang.Object",
          rename(command));
    }
  }

  private static void clashing(
      CommandDeclaration first, CommandDeclaration second, String name, Report report) {
    report.error(
        DiagnosticCode.CLASHING_NAMES,
        second.origin(),
        "commands %s and %s cannot both be generated".formatted(first.subject(), second.subject()),
        "each would be " + name,
        rename(second));
  }

  private static String rename(CommandDeclaration command) {
    return "Rename the method; name = \"%s\" keeps its name in messages."
        .formatted(command.settings().name().value());
  }
}
