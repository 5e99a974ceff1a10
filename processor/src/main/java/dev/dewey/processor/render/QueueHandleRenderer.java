package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.ASYNC_DATA;
import static dev.dewey.processor.code.RuntimeTypes.CODECS;
import static dev.dewey.processor.code.RuntimeTypes.INVOKER_REF;
import static dev.dewey.processor.code.RuntimeTypes.PARTIAL;
import static dev.dewey.processor.code.RuntimeTypes.QUEUE_TASK;
import static dev.dewey.processor.code.RuntimeTypes.TASK_CALL;
import static dev.dewey.processor.code.RuntimeTypes.TASK_CONTEXT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.model.CommandKind.Queued;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.MethodModel;
import dev.dewey.processor.model.ParameterModel;
import dev.dewey.processor.type.SourceClass;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the handle of a queue command: what is queued, and what a consumer runs. */
final class QueueHandleRenderer {
  private static final ClassName LOCAL_DATE_TIME = ClassName.get("java.time", "LocalDateTime");

  private final SourceClass source;
  private final CommandModel command;
  private final Queued kind;
  private final MethodModel method;
  private final List<ParameterModel> arguments;
  private final List<ArgumentCode> codes;
  private final ClassName handle;
  private final ClassName args;
  private final TypeName result;

  /**
   * How an argument travels.
   *
   * @param json its name in the JSON
   * @param codec the expression of its codec
   * @param sensitive whether people shall not see its value
   */
  record ArgumentCode(String json, CodeBlock codec, boolean sensitive) {}

  QueueHandleRenderer(
      SourceClass source, CommandModel command, Queued kind, List<ArgumentCode> codes) {
    this.source = source;
    this.command = command;
    this.kind = kind;
    this.codes = codes;
    this.method = command.method();
    this.arguments = method.arguments();
    this.handle = source.tasks().nestedClass(command.naming().handle());
    this.args = handle.nestedClass(command.naming().args());
    this.result = Calls.resultOf(method.result().value());
  }

  // /** Queues, schedules and runs {@link BeanCommands#countBeans}. */
  // public static final class CountBeans extends QueueTask<CountBeans.Args, String> {
  TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(handle)
            .addJavadoc("Queues, schedules and runs $L.", Phrases.link(source, command))
            .addAnnotations(Marks.deprecated(method.manner().aging()))
            .addAnnotations(Marks.calling(method.manner().aging()))
            .addModifiers(TasksRenderer.modifiers(method.manner().reach(), STATIC, FINAL))
            .superclass(ParameterizedTypeName.get(QUEUE_TASK, args, result))
            .addMethod(constructor())
            .addMethod(HandleMethods.on(handle))
            .addMethod(HandleMethods.call(source, command))
            .addMethod(enqueue())
            .addMethod(schedule())
            .addMethod(prepare())
            .addMethods(partial())
            .addMethod(run())
            .addType(argsRecord());
    if (!command.options().filters().isOpen()) {
      type.addMethod(HandleMethods.isRetriedOn(source, command.options().filters()));
    }
    command
        .options()
        .past()
        .upgrader()
        .ifPresent(each -> type.addMethod(HandleMethods.upgrader(each, method)));
    return type.build();
  }

  // private CountBeans(InvokerRef invoker) {
  //   super("com.example.BeanCommands.countBeans", invoker, BeanCommands_Codecs.COUNT_BEANS,
  //       BeanCommands_Codecs.COUNT_BEANS_RESULT, CommandOptions.DEFAULT);
  // }
  private MethodSpec constructor() {
    CodeBlock resultCodec =
        kind.resultCodec()
            .map(constant -> CodeBlock.of("$T.$N", source.codecs(), constant))
            .orElseGet(() -> CodeBlock.of("$T.VOID", CODECS));
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(INVOKER_REF, "invoker")
        .addStatement(
            "super($S, invoker, $T.$N, $L, $L)",
            command.naming().wire(),
            source.codecs(),
            kind.argsCodec(),
            resultCodec,
            Calls.options(command.options()))
        .build();
  }

  // public AsyncData<String> enqueue(List<String> jars) {
  //   return prepare(jars).enqueue();
  // }
  private MethodSpec enqueue() {
    return MethodSpec.methodBuilder("enqueue")
        .addJavadoc("Puts one call on the queue.")
        .addModifiers(PUBLIC)
        .returns(ParameterizedTypeName.get(ASYNC_DATA, result))
        .addParameters(Calls.parameters(arguments))
        .varargs(method.varargs())
        .addStatement("return prepare($L).enqueue()", Calls.names(arguments))
        .build();
  }

  // public AsyncData<String> schedule(
  //     List<String> jars, LocalDateTime eta, boolean convertUtc) {
  //   return prepare(jars).schedule(eta, convertUtc);
  // }
  private MethodSpec schedule() {
    Names names = Names.without(arguments.stream().map(ParameterModel::name).toList());
    String eta = names.take("eta");
    String convertUtc = names.take("convertUtc");
    return MethodSpec.methodBuilder("schedule")
        .addJavadoc("Puts one call on the schedule, to run at {@code $L}.", eta)
        .addModifiers(PUBLIC)
        .returns(ParameterizedTypeName.get(ASYNC_DATA, result))
        .addParameters(Calls.parameters(arguments))
        .addParameter(LOCAL_DATE_TIME, eta)
        .addParameter(TypeName.BOOLEAN, convertUtc)
        .addStatement(
            "return prepare($L).schedule($L, $L)", Calls.names(arguments), eta, convertUtc)
        .build();
  }

  // public TaskCall<String> prepare(List<String> jars) {
  //   return prepare(new Args(jars));
  // }
  private MethodSpec prepare() {
    return MethodSpec.methodBuilder("prepare")
        .addJavadoc("Returns one call, not yet queued, to be given options.")
        .addModifiers(PUBLIC)
        .returns(ParameterizedTypeName.get(TASK_CALL, result))
        .addParameters(Calls.parameters(arguments))
        .varargs(method.varargs())
        .addStatement("return prepare(new $T($L))", args, Calls.names(arguments))
        .build();
  }

  // public Partial<String, @Nullable Void> partial(String recipient) {
  //   return hole("body", Codecs.STRING).with("recipient", Codecs.STRING, recipient);
  // }
  private List<MethodSpec> partial() {
    if (arguments.isEmpty()) {
      return List.of();
    }
    int last = arguments.size() - 1;
    ParameterModel hole = arguments.get(last);
    List<ParameterModel> given = arguments.subList(0, last);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("return hole($S, $L)", codes.get(last).json(), codes.get(last).codec());
    for (int i = 0; i < last; i++) {
      ArgumentCode each = codes.get(i);
      code.add(".with($S, $L, $L)", each.json(), each.codec(), given.get(i).name());
    }
    code.add(discretion());
    return List.of(
        MethodSpec.methodBuilder("partial")
            .addJavadoc(
                "Returns a call whose {@code $L} will be the result of the call before it.",
                codes.get(last).json())
            .addModifiers(PUBLIC)
            .returns(ParameterizedTypeName.get(PARTIAL, hole.type().box(), result))
            .addParameters(Calls.parameters(given))
            .addStatement(code.build())
            .build());
  }

  // .withSensitive("password")
  private CodeBlock discretion() {
    CodeBlock sensitive =
        codes.stream()
            .filter(ArgumentCode::sensitive)
            .map(each -> CodeBlock.of("$S", each.json()))
            .collect(CodeBlock.joining(", "));
    return sensitive.isEmpty() ? sensitive : CodeBlock.of(".withSensitive($L)", sensitive);
  }

  // protected String run(Args args, TaskContext context) {
  //   return BeanCommands.countBeans(args.jars());
  // }
  private MethodSpec run() {
    Names names = Names.without(source.outermostName());
    String argsName = names.take("args");
    String context = names.take("context");
    String values =
        method.parameters().stream()
            .map(each -> each.isContext() ? context : argsName + "." + each.component() + "()")
            .collect(Collectors.joining(", "));
    CodeBlock call =
        CodeBlock.of(
            "$L.$N($L)",
            Calls.receiver(source, method, context),
            command.naming().method(),
            values);
    boolean isVoid = method.result().isVoid();
    MethodSpec.Builder run =
        MethodSpec.methodBuilder("run")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PROTECTED)
            .returns(result)
            .addParameter(args, argsName)
            .addParameter(TASK_CONTEXT, context)
            .addExceptions(Calls.thrownByRun(method))
            .addStatement("$L$L", isVoid ? "" : "return ", Calls.run(method, call));
    return isVoid ? run.addStatement("return null").build() : run.build();
  }

  // /** The arguments of one call. */
  // public record Args(List<String> jars) {}
  private TypeSpec argsRecord() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (ParameterModel each : arguments) {
      components.addParameter(ParameterSpec.builder(each.type(), each.component()).build());
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(args)
            .addJavadoc("The arguments of one call.")
            .addModifiers(PUBLIC)
            .recordConstructor(components.build());
    return method.isMasked() ? type.addMethod(argsText()).build() : type.build();
  }

  // public String toString() {
  //   return "Args[user=" + user + ", password=***]";
  // }
  private MethodSpec argsText() {
    StringBuilder text = new StringBuilder(args.simpleName());
    String before = "[";
    CodeBlock.Builder code = CodeBlock.builder().add("return ");
    for (ParameterModel each : arguments) {
      text.append(before).append(each.component()).append('=');
      before = ", ";
      if (each.masked()) {
        text.append("***");
      } else {
        code.add("$S + $N + ", text, each.component());
        text.setLength(0);
      }
    }
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Marks.OVERRIDE)
        .addModifiers(PUBLIC)
        .returns(String.class)
        .addStatement(code.add("$S", text.append(']')).build())
        .build();
  }
}
