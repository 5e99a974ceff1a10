package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.INVOKER;
import static dev.dewey.processor.code.RuntimeTypes.INVOKER_REF;
import static dev.dewey.processor.code.RuntimeTypes.JSON_UPGRADER;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.MethodModel;
import dev.dewey.processor.model.OptionsModel.Filters;
import dev.dewey.processor.type.SourceClass;
import java.util.List;

/**
 * Renders what handles can do beside queueing calls: run one past the queue, be on another invoker,
 * and answer a consumer that asks about their command.
 */
final class HandleMethods {
  private HandleMethods() {}

  // public CountBeans on(Invoker invoker) {
  //   return new CountBeans(InvokerRef.of(invoker));
  // }
  static MethodSpec on(ClassName handle) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc("Returns this task on another invoker.")
        .addAnnotation(Marks.OVERRIDE)
        .addModifiers(PUBLIC)
        .returns(handle)
        .addParameter(INVOKER, "invoker")
        .addStatement("return new $T($T.of(invoker))", handle, INVOKER_REF)
        .build();
  }

  // public String call(List<String> jars) {
  //   return BeanCommands.countBeans(jars);
  // }
  static MethodSpec call(SourceClass source, CommandModel command) {
    MethodModel method = command.method();
    return MethodSpec.methodBuilder("call")
        .addJavadoc("Runs the command in this thread, past the queue.")
        .addModifiers(PUBLIC)
        .returns(method.result().declared())
        .addParameters(Calls.parameters(method.parameters()))
        .varargs(method.varargs())
        .addExceptions(method.thrown())
        .addStatement(
            "$L$L.$N($L)",
            method.result().isVoid() ? "" : "return ",
            Calls.receiver(source, method),
            command.naming().method(),
            Calls.names(method.parameters()))
        .build();
  }

  // protected JsonUpgrader upgrader() {
  //   return new BodyToBodies();
  // }
  static MethodSpec upgrader(ClassName type, MethodModel method) {
    CodeBlock made = CodeBlock.of("new $T()", type);
    return MethodSpec.methodBuilder("upgrader")
        .addAnnotation(Marks.OVERRIDE)
        .addModifiers(PROTECTED)
        .returns(JSON_UPGRADER)
        .addStatement(
            "return $L",
            method.isMasked() ? CodeBlock.of("$T.discreet($L)", JSON_UPGRADER, made) : made)
        .build();
  }

  // protected boolean isRetriedOn(Throwable thrown) {
  //   if (thrown instanceof FileNotFoundException) {
  //     return false;
  //   }
  //   return thrown instanceof IOException;
  // }
  static MethodSpec isRetriedOn(SourceClass source, Filters filters) {
    String thrown = Names.without(source.outermostName()).take("thrown");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("isRetriedOn")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PROTECTED)
            .returns(TypeName.BOOLEAN)
            .addParameter(Throwable.class, thrown);
    boolean named = !filters.on().isEmpty();
    List<ClassName> judged = named ? filters.on() : filters.dontOn();
    ClassName last = judged.get(judged.size() - 1);
    if (named) {
      filters.dontOn().forEach(each -> addAnswer(method, thrown, each, "false"));
    }
    judged
        .subList(0, judged.size() - 1)
        .forEach(each -> addAnswer(method, thrown, each, named ? "true" : "false"));
    return method
        .addStatement(
            named ? "return $N instanceof $T" : "return !($N instanceof $T)", thrown, last)
        .build();
  }

  private static void addAnswer(
      MethodSpec.Builder method, String thrown, ClassName type, String answer) {
    method
        .beginControlFlow("if ($N instanceof $T)", thrown, type)
        .addStatement("return $L", answer)
        .endControlFlow();
  }
}
