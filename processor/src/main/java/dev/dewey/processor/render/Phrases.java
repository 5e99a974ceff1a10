package dev.dewey.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.dewey.processor.model.CommandKind.ByCrontab;
import dev.dewey.processor.model.CommandKind.ByCrontab.Field;
import dev.dewey.processor.model.CommandKind.ByValidator;
import dev.dewey.processor.model.CommandKind.Queued;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.model.OptionsModel;
import dev.dewey.processor.model.ParameterModel;
import dev.dewey.processor.type.SourceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the documentation of generated code says. */
final class Phrases {
  private Phrases() {}

  static CodeBlock ofTasks(CommandsModel model) {
    boolean queues = model.commands().stream().anyMatch(each -> each.kind() instanceof Queued);
    return queues
        ? CodeBlock.of(
            "The commands of {@link $T} as tasks: calling one puts a message on the queue and returns"
                + " at once, and a consumer runs the command.",
            model.source().name())
        : CodeBlock.of(
            "The periodic commands of {@link $T} as tasks: a consumer runs each when it is due.",
            model.source().name());
  }

  // {@link BeanCommands#sendReport} as a task, tried again 3 times.
  static CodeBlock ofConstant(SourceClass source, CommandModel command) {
    CodeBlock link = link(source, command);
    if (command.kind() instanceof ByValidator timing) {
      return CodeBlock.of("$L, run when {@link $T} matches.", link, timing.validator());
    }
    if (command.kind() instanceof ByCrontab timing) {
      return CodeBlock.of("$L, run $L.", link, when(timing));
    }
    return CodeBlock.of("$L as a task$L.", link, again(command.options()));
  }

  static CodeBlock link(SourceClass source, CommandModel command) {
    return CodeBlock.of("{@link $T#$L}", source.name(), command.naming().method());
  }

  private static String again(OptionsModel options) {
    return switch (options.retry().retries()) {
      case 0 -> "";
      case 1 -> ", tried again once";
      case 2 -> ", tried again twice";
      default -> ", tried again " + options.retry().retries() + " times";
    };
  }

  private static String when(ByCrontab timing) {
    List<Field> closed = timing.fields().stream().filter(field -> !field.isOpen()).toList();
    if (closed.isEmpty()) {
      return "every minute";
    }
    return closed.stream()
        .map(field -> "the " + field.words() + " matches " + plain(field.text()))
        .collect(Collectors.joining(" and ", "when ", ""));
  }

  /** Keeps what ends a comment from ending one. */
  private static String plain(String pieces) {
    return pieces.replace("*/", "{@literal *}/");
  }

  /** The author's words on the method, and what they say of its parameters. */
  static CodeBlock ofMethod(CommandModel command, String otherwise, String returns) {
    List<String> tags = new ArrayList<>();
    for (ParameterModel each : told(command)) {
      tags.add("@param " + each.name() + " " + each.doc());
    }
    if (!returns.isEmpty()) {
      tags.add("@return " + returns);
    }
    String description = command.method().manner().description();
    String text = description.isEmpty() ? otherwise : description;
    return CodeBlock.of("$L", tags.isEmpty() ? text : text + "\n\n" + String.join("\n", tags));
  }

  private static List<ParameterModel> told(CommandModel command) {
    List<ParameterModel> parameters =
        command.kind() instanceof Queued
            ? command.method().arguments()
            : command.method().parameters();
    return parameters.stream().filter(each -> !each.doc().isEmpty()).toList();
  }
}
