package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.NULL_MARKED;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.CodecExpressions;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CodecsModel.FieldModel;
import dev.dewey.processor.model.CommandKind.Queued;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.render.QueueHandleRenderer.ArgumentCode;
import dev.dewey.processor.render.layout.Printer;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.Reach;
import dev.dewey.processor.type.SourceClass;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the class that the author calls. */
public final class TasksRenderer {
  private final CommandsModel model;
  private final SourceClass source;
  private final CodecExpressions expressions;

  private TasksRenderer(CommandsModel model) {
    this.model = model;
    this.source = model.source();
    this.expressions = model.codecs().expressions();
  }

  /** Renders a class of tasks. */
  public static GeneratedSource render(CommandsModel model) {
    return new TasksRenderer(model).render();
  }

  private GeneratedSource render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(source.tasks())
            .addJavadoc(Phrases.ofTasks(model))
            .addAnnotation(NULL_MARKED)
            .addAnnotation(Marks.generated(model.mark()))
            .addAnnotations(aging())
            .addModifiers(modifiers(source.reach(), FINAL))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (CommandModel command : model.commands()) {
      type.addField(constant(command));
      type.addMethod(StaticMethodRenderer.render(source, command));
      type.addType(
          command.kind() instanceof Queued queued
              ? queueHandle(command, queued)
              : new PeriodicHandleRenderer(source, command).render());
    }
    return Printer.print(source.tasks(), type.build(), source.surroundings().hidesJavaLang());
  }

  private TypeSpec queueHandle(CommandModel command, Queued queued) {
    List<ArgumentCode> arguments =
        model.codecs().arguments(queued.argsCodec()).fields().stream().map(this::code).toList();
    return new QueueHandleRenderer(source, command, queued, arguments).render();
  }

  private ArgumentCode code(FieldModel field) {
    CodeBlock codec = expressions.of(field.type(), source.codecs());
    return new ArgumentCode(field.json(), codec, field.isSensitive());
  }

  private List<AnnotationSpec> aging() {
    List<AnnotationSpec> marks = new ArrayList<>(Marks.deprecated(source.aging()));
    Aging silent = source.aging() == Aging.DEPRECATED ? Aging.DEPRECATED : Aging.CURRENT;
    Aging mentioned = model.aging().or(source.aging());
    marks.addAll(mentioned == silent ? List.of() : Marks.mentioning(mentioned));
    return marks;
  }

  // /** {@link BeanCommands#countBeans} as a task. */
  // public static final CountBeans COUNT_BEANS = new CountBeans(InvokerRef.installed());
  private FieldSpec constant(CommandModel command) {
    ClassName handle = source.tasks().nestedClass(command.naming().handle());
    return FieldSpec.builder(handle, command.naming().constant())
        .addJavadoc(Phrases.ofConstant(source, command))
        .addAnnotations(Marks.deprecated(command.method().manner().aging()))
        .addModifiers(modifiers(command.method().manner().reach(), STATIC, FINAL))
        .initializer("new $T($L)", handle, Calls.invoker(command))
        .build();
  }

  /** Returns {@code public}, if everybody may see it, and these. */
  static Modifier[] modifiers(Reach reach, Modifier... others) {
    List<Modifier> modifiers = new ArrayList<>(List.of(others));
    if (reach == Reach.PUBLIC) {
      modifiers.add(0, PUBLIC);
    }
    return modifiers.toArray(Modifier[]::new);
  }
}
