package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.INVOKER_REF;
import static dev.dewey.processor.code.RuntimeTypes.PERIODIC_TASK;
import static dev.dewey.processor.code.RuntimeTypes.TASK_CONTEXT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.MethodModel;
import dev.dewey.processor.type.SourceClass;

/** Renders the handle of a periodic command: what a consumer runs, and when. */
final class PeriodicHandleRenderer {
  private final SourceClass source;
  private final CommandModel command;
  private final MethodModel method;
  private final ClassName handle;

  PeriodicHandleRenderer(SourceClass source, CommandModel command) {
    this.source = source;
    this.command = command;
    this.method = command.method();
    this.handle = source.tasks().nestedClass(command.naming().handle());
  }

  // /** Runs {@link BeanCommands#sweepCounts} when it is due. */
  // public static final class SweepCounts extends PeriodicTask {
  TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(handle)
            .addJavadoc("Runs $L when it is due.", Phrases.link(source, command))
            .addAnnotations(Marks.deprecated(method.manner().aging()))
            .addAnnotations(Marks.calling(method.manner().aging()))
            .addModifiers(TasksRenderer.modifiers(method.manner().reach(), STATIC, FINAL))
            .superclass(PERIODIC_TASK)
            .addMethod(constructor())
            .addMethod(HandleMethods.on(handle))
            .addMethod(run());
    if (method.isLookedUp()) {
      type.addMethod(HandleMethods.call(source, command));
    }
    return type.build();
  }

  // private SweepCounts(InvokerRef invoker) {
  //   super("com.example.BeanCommands.sweepCounts", invoker, CrontabRule.of("*/5 * * * *"),
  //       CommandOptions.DEFAULT);
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(INVOKER_REF, "invoker")
        .addStatement(
            "super($S, invoker, $L, $L$L)",
            command.naming().wire(),
            Calls.rule(command),
            Calls.options(command.options()),
            Calls.misfire(command))
        .build();
  }

  // protected void run(TaskContext context) {
  //   BeanCommands.sweepCounts();
  // }
  private MethodSpec run() {
    String context = Names.without(source.outermostName()).take("context");
    CodeBlock call =
        CodeBlock.of(
            "$L.$N($L)",
            Calls.receiver(source, method, context),
            command.naming().method(),
            method.parameters().isEmpty() ? "" : context);
    return MethodSpec.methodBuilder("run")
        .addAnnotation(Marks.OVERRIDE)
        .addModifiers(PROTECTED)
        .addParameter(TASK_CONTEXT, context)
        .addExceptions(Calls.thrownByRun(method))
        .addStatement("$L", Calls.run(method, call))
        .build();
  }
}
