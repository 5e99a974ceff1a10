package dev.dewey.processor.validate;

import dev.dewey.processor.model.CommandDeclaration;
import dev.dewey.processor.model.MethodDeclaration;
import javax.lang.model.element.Modifier;

/** Generated code calls the method from another class, without an object, knowing its types. */
final class MethodCanBeCalled implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    MethodDeclaration method = command.method();
    String run = "command " + command.subject() + " cannot be run by a consumer";
    if (method.modifiers().contains(Modifier.PRIVATE)) {
      report.error(
          DiagnosticCode.PRIVATE_METHOD,
          command.origin(),
          run,
          "it is private, and generated code stands outside its class",
          "Make it visible to its package.");
    }
    if (!method.modifiers().contains(Modifier.STATIC)) {
      report.error(
          DiagnosticCode.INSTANCE_METHOD,
          command.origin(),
          run,
          "it is an instance method, and there is no instance to call it on",
          "Make it static, and let it find the objects that it needs.");
    }
    if (!method.typeParameters().isEmpty()) {
      report.error(
          DiagnosticCode.GENERIC_METHOD,
          command.origin(),
          run,
          "a message does not say what type parameter "
              + method.typeParameters().get(0)
              + " stands for",
          "Write the types out, in a command for each.");
    }
    method.signature().thrown().stream()
        .filter(thrown -> !thrown.handled())
        .forEach(
            thrown ->
                report.error(
                    DiagnosticCode.THROWS_THROWABLE,
                    command.origin(),
                    run,
                    "it throws " + thrown.type().name() + ", which is neither exception nor error",
                    "Throw an exception."));
  }
}
