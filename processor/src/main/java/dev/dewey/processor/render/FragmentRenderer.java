package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.COMMAND_FRAGMENT;
import static dev.dewey.processor.code.RuntimeTypes.NULL_MARKED;
import static dev.dewey.processor.code.RuntimeTypes.REGISTRY_BUILDER;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CommandModel;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.render.layout.Printer;
import dev.dewey.processor.type.SourceClass;
import java.util.List;

/** Renders the class that adds the commands of one class to a registry of any package. */
public final class FragmentRenderer {
  private FragmentRenderer() {}

  // public final class BeanCommands_Commands {
  /** Renders a fragment, with the lines of a lock that say what its messages hold. */
  public static GeneratedSource render(CommandsModel model, List<String> signatures) {
    SourceClass source = model.source();
    TypeSpec type =
        TypeSpec.classBuilder(source.fragment())
            .addJavadoc("Adds the commands of {@link $T} to a registry.", source.name())
            .addAnnotation(NULL_MARKED)
            .addAnnotation(Marks.generated(model.mark()))
            .addAnnotation(fragment(model, signatures))
            .addAnnotations(Marks.mentioning(model.codecs().aging()))
            .addModifiers(PUBLIC, FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(register(model))
            .build();
    return Printer.print(source.fragment(), type, source.surroundings().hidesJavaLang());
  }

  // @CommandFragment(
  //     value = BeanCommands.class,
  //     signatures = "command beans.count(jars: List<String>) -> String")
  private static AnnotationSpec fragment(CommandsModel model, List<String> signatures) {
    List<CodeBlock> texts = signatures.stream().map(each -> CodeBlock.of("$S", each)).toList();
    return AnnotationSpec.builder(COMMAND_FRAGMENT)
        .addMember("value", "$T.class", model.source().name())
        .addMember("signatures", Marks.array(texts))
        .build();
  }

  // public static void register(CommandRegistry.Builder registry) {
  //   registry.add(BeanCommandsTasks.COUNT_BEANS);
  // }
  private static MethodSpec register(CommandsModel model) {
    MethodSpec.Builder register =
        MethodSpec.methodBuilder("register")
            .addJavadoc("Adds them.")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(REGISTRY_BUILDER, "registry");
    for (CommandModel command : model.commands()) {
      register.addStatement(
          "registry.add($T.$N)", model.source().tasks(), command.naming().constant());
      for (String alias : command.options().past().aliases()) {
        register.addStatement(
            "registry.addAlias($S, $T.$N)",
            alias,
            model.source().tasks(),
            command.naming().constant());
      }
    }
    return register.build();
  }
}
