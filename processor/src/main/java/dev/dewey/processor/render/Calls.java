package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.COMMAND_OPTIONS;
import static dev.dewey.processor.code.RuntimeTypes.CRONTAB_RULE;
import static dev.dewey.processor.code.RuntimeTypes.DELIVERY_PROMISE;
import static dev.dewey.processor.code.RuntimeTypes.INVOKER_REF;
import static dev.dewey.processor.code.RuntimeTypes.MISFIRE;
import static dev.dewey.processor.code.RuntimeTypes.NULLABLE;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.DelayText;
import dev.dewey.processor.model.CommandKind.ByCrontab;
import dev.dewey.processor.model.CommandKind.ByValidator;
import dev.dewey.processor.model.CommandKind.Timed;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.MethodModel;
import dev.dewey.processor.model.OptionsModel;
import dev.dewey.processor.model.ParameterModel;
import dev.dewey.processor.type.SourceClass;
import java.util.List;
import java.util.stream.Collectors;

/** The expressions and types that several renderers print. */
final class Calls {
  private static final ClassName DURATION = ClassName.get("java.time", "Duration");
  private static final DelayText NO_DELAY = DelayText.parse("0s").orElseThrow();
  private static final DelayText ONE_DAY = DelayText.parse("1d").orElseThrow();

  private static final ClassName EXCEPTION = ClassName.get(Exception.class);
  private static final String AT_LEAST_ONCE = "AT_LEAST_ONCE";

  private Calls() {}

  // AsyncData<@Nullable Void> has this as its argument; long becomes Long.
  static TypeName resultOf(TypeName type) {
    TypeName boxed = type.box();
    boolean isVoid = boxed.withoutAnnotations().toString().equals("java.lang.Void");
    return isVoid
        ? boxed.withoutAnnotations().annotated(AnnotationSpec.builder(NULLABLE).build())
        : boxed;
  }

  // BeanCommands.countBeans(args.jars())
  // await(BeanCommands.countBeans(args.jars()))
  static CodeBlock run(MethodModel method, CodeBlock call) {
    return method.result().isLater() ? CodeBlock.of("await($L)", call) : call;
  }

  /** What running a command throws; waiting for it, whatever the stage was completed with. */
  static List<TypeName> thrownByRun(MethodModel method) {
    return method.result().isLater() ? List.of(EXCEPTION) : method.thrown();
  }

  // BeanCommands
  // BeanCommands.INSTANCE
  // instance(BeanCommands.class, BeanCommands::new)
  static CodeBlock receiver(SourceClass source, MethodModel method) {
    return switch (method.manner().receiver()) {
      case CLASS -> CodeBlock.of("$T", source.name());
      case INSTANCE -> CodeBlock.of("$T.INSTANCE", source.name());
      case GIVEN -> CodeBlock.of("instance($T.class)", source.name());
      case GIVEN_OR_NEW -> CodeBlock.of("instance($1T.class, $1T::new)", source.name());
    };
  }

  // BeanCommands
  // context.instance(BeanCommands.class, BeanCommands::new)
  static CodeBlock receiver(SourceClass source, MethodModel method, String context) {
    CodeBlock receiver = receiver(source, method);
    return method.isLookedUp() ? CodeBlock.of("$L.$L", context, receiver) : receiver;
  }

  // jars, body
  static String names(List<ParameterModel> parameters) {
    return parameters.stream().map(ParameterModel::name).collect(Collectors.joining(", "));
  }

  static List<ParameterSpec> parameters(List<ParameterModel> parameters) {
    return parameters.stream()
        .map(each -> ParameterSpec.builder(each.type(), each.name()).build())
        .toList();
  }

  // InvokerRef.installed()
  static CodeBlock invoker(CommandModel command) {
    return command
        .invoker()
        .map(config -> CodeBlock.of("$T.from($T::invoker)", INVOKER_REF, config))
        .orElseGet(() -> CodeBlock.of("$T.installed()", INVOKER_REF));
  }

  // CrontabRule.of("*/5 * * * *")
  static CodeBlock rule(CommandModel command) {
    return command.kind() instanceof ByValidator timing
        ? CodeBlock.of("new $T()", timing.validator())
        : CodeBlock.of("$T.of($S)", CRONTAB_RULE, ((ByCrontab) command.kind()).line());
  }

  // , Misfire.ONCE
  static CodeBlock misfire(CommandModel command) {
    String misfire = ((Timed) command.kind()).misfire();
    return misfire.equals("SKIP") ? CodeBlock.of("") : CodeBlock.of(", $T.$L", MISFIRE, misfire);
  }

  // CommandOptions.DEFAULT.withRetries(3).withRetryDelay(Duration.ofSeconds(10))
  static CodeBlock options(OptionsModel options) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.DEFAULT", COMMAND_OPTIONS);
    addRetry(code, options.retry());
    if (options.priority() != 0) {
      code.add(".withPriority($L)", options.priority());
    }
    if (!options.delivery().equals(AT_LEAST_ONCE)) {
      code.add(".withDelivery($T.$L)", DELIVERY_PROMISE, options.delivery());
    }
    return code.build();
  }

  private static void addRetry(CodeBlock.Builder code, OptionsModel.Retry retry) {
    if (retry.retries() != 0) {
      code.add(".withRetries($L)", retry.retries());
    }
    // The longest delay comes first, so that no delay is ever above it.
    if (!retry.maxDelay().toDuration().equals(ONE_DAY.toDuration())) {
      code.add(".withRetryMaxDelay($L)", duration(retry.maxDelay()));
    }
    if (!retry.delay().toDuration().equals(NO_DELAY.toDuration())) {
      code.add(".withRetryDelay($L)", duration(retry.delay()));
    }
    if (retry.backoff() != 1) {
      code.add(".withRetryBackoff($L)", retry.backoff());
    }
    if (retry.jitter() != 0) {
      code.add(".withRetryJitter($L)", retry.jitter());
    }
  }

  private static CodeBlock duration(DelayText delay) {
    String suffix = delay.amount() > Integer.MAX_VALUE ? "L" : "";
    return CodeBlock.of("$T.$L($L$L)", DURATION, delay.factory(), delay.amount(), suffix);
  }
}
