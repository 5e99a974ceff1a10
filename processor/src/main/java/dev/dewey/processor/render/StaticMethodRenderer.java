package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.ASYNC_DATA;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CommandKind.Queued;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.MethodModel;
import dev.dewey.processor.type.SourceClass;

/** Renders the static method that a caller sees first. */
final class StaticMethodRenderer {
  private StaticMethodRenderer() {}

  static MethodSpec render(SourceClass source, CommandModel command) {
    return command.kind() instanceof Queued ? queued(command) : inline(source, command);
  }

  // public static AsyncData<String> countBeans(List<String> jars) {
  //   return COUNT_BEANS.enqueue(jars);
  // }
  private static MethodSpec queued(CommandModel command) {
    MethodModel method = command.method();
    return start(command)
        .addJavadoc(
            Phrases.ofMethod(
                command, "Puts one call on the queue.", "where the result will appear"))
        .returns(ParameterizedTypeName.get(ASYNC_DATA, Calls.resultOf(method.result().value())))
        .addParameters(Calls.parameters(method.arguments()))
        .varargs(method.varargs())
        .addStatement(
            "return $N.enqueue($L)", command.naming().constant(), Calls.names(method.arguments()))
        .build();
  }

  // public static void sweepCounts() {
  //   BeanCommands.sweepCounts();   or, if its object is looked up,   SWEEP_COUNTS.call();
  // }
  private static MethodSpec inline(SourceClass source, CommandModel command) {
    MethodModel method = command.method();
    return start(command)
        .addJavadoc(Phrases.ofMethod(command, "Runs the command in this thread.", returns(method)))
        .addAnnotations(Marks.calling(method.manner().aging()))
        .returns(method.result().declared())
        .addParameters(Calls.parameters(method.parameters()))
        .addExceptions(method.thrown())
        .addStatement(
            "$L$L($L)",
            method.result().isVoid() ? "" : "return ",
            method.isLookedUp()
                ? CodeBlock.of("$N.call", command.naming().constant())
                : CodeBlock.of("$L.$N", Calls.receiver(source, method), command.naming().method()),
            Calls.names(method.parameters()))
        .build();
  }

  private static String returns(MethodModel method) {
    return method.result().isVoid() ? "" : "what the command returns";
  }

  private static MethodSpec.Builder start(CommandModel command) {
    return MethodSpec.methodBuilder(command.naming().method())
        .addAnnotations(Marks.deprecated(command.method().manner().aging()))
        .addModifiers(TasksRenderer.modifiers(command.method().manner().reach(), STATIC));
  }
}
