package dev.dewey.processor.validate.method;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.Signature.ThrownDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.type.Instantiation;
import javax.lang.model.element.Modifier;

/** Generated code calls the method from another class, knowing its types and what to call it on. */
final class MethodCanBeCalled implements Rule {
  @Override
  public void check(ClassDeclaration declaration, Report report) {
    for (CommandDeclaration command : declaration.commands()) {
      check(command, report);
      if (!command.method().isStatic()) {
        checkInstances(command, declaration.source().instantiation(), report);
      }
    }
  }

  private static void check(CommandDeclaration command, Report report) {
    checkModifiers(command, report);
    checkTypeParameters(command, report);
    checkThrown(command, report);
    if (command.method().isSuspending()) {
      report.error(
          DiagnosticCode.SUSPENDING,
          command.origin(),
          cannotBeRun(command),
          "it is a suspending function, and its continuation cannot travel",
          "Make it a plain function, and say runBlocking inside.");
    }
  }

  private static void checkModifiers(CommandDeclaration command, Report report) {
    if (command.method().modifiers().contains(Modifier.PRIVATE)) {
      report.error(
          DiagnosticCode.PRIVATE_METHOD,
          command.origin(),
          cannotBeRun(command),
          "it is private, and generated code stands outside its class",
          "Make it visible to its package.");
    }
  }

  private static void checkInstances(
      CommandDeclaration command, Instantiation instances, Report report) {
    instances
        .obstacle()
        .ifPresent(
            obstacle ->
                report.error(
                    DiagnosticCode.INSTANCE_METHOD,
                    command.origin(),
                    cannotBeRun(command),
                    "it is an instance method, and " + obstacle,
                    "Make it static, or move it to a class that is neither inner nor an enum nor generic."));
  }

  private static void checkTypeParameters(CommandDeclaration command, Report report) {
    command.method().typeParameters().stream()
        .findFirst()
        .ifPresent(
            first ->
                report.error(
                    DiagnosticCode.GENERIC_METHOD,
                    command.origin(),
                    cannotBeRun(command),
                    "a message does not say what type parameter " + first + " stands for",
                    "Write the types out, in a command for each."));
  }

  private static void checkThrown(CommandDeclaration command, Report report) {
    for (ThrownDeclaration thrown : command.method().signature().thrown()) {
      if (!thrown.handled()) {
        report.error(
            DiagnosticCode.THROWS_THROWABLE,
            command.origin(),
            cannotBeRun(command),
            "it throws " + thrown.type().name() + ", which is neither exception nor error",
            "Throw an exception.");
      }
    }
  }

  private static String cannotBeRun(CommandDeclaration command) {
    return "command " + command.subject() + " cannot be run by a consumer";
  }
}
