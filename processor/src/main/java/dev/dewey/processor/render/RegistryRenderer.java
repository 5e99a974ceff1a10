package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.COMMAND_FRAGMENTS;
import static dev.dewey.processor.code.RuntimeTypes.NULL_MARKED;
import static dev.dewey.processor.code.RuntimeTypes.REGISTRY_BUILDER;
import static dev.dewey.processor.code.RuntimeTypes.REGISTRY_PROVIDER;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.RegistryModel;
import dev.dewey.processor.render.layout.Printer;
import java.util.ArrayList;
import java.util.List;

/** Renders the class that ServiceLoader finds. */
public final class RegistryRenderer {
  /** How much one method does, far from the limit of what one method may hold. */
  private static final int MAX_ENTRIES = 500;

  private RegistryRenderer() {}

  // public final class AppCommands implements CommandRegistry.Provider {
  /** Renders a registry. */
  public static GeneratedSource render(RegistryModel model) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.name())
            .addJavadoc("All commands of one compilation.")
            .addAnnotation(NULL_MARKED)
            .addAnnotation(Marks.generated(model.mark()))
            .addAnnotation(fragments(model))
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(REGISTRY_PROVIDER)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("For ServiceLoader, and for who puts a registry together by hand.")
                    .addModifiers(PUBLIC)
                    .build());
    addMethods(type, model.fragments());
    return Printer.print(model.name(), type.build(), model.hidesJavaLang());
  }

  // @CommandFragments({BeanCommands_Commands.class, ReportCommands_Commands.class})
  private static AnnotationSpec fragments(RegistryModel model) {
    List<CodeBlock> classes =
        model.fragments().stream().map(each -> CodeBlock.of("$T.class", each)).toList();
    return AnnotationSpec.builder(COMMAND_FRAGMENTS)
        .addMember("value", Marks.array(classes))
        .build();
  }

  // public void register(CommandRegistry.Builder registry) {
  //   BeanCommands_Commands.register(registry);
  // }
  private static void addMethods(TypeSpec.Builder type, List<ClassName> fragments) {
    MethodSpec.Builder register =
        MethodSpec.methodBuilder("register")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PUBLIC)
            .addParameter(REGISTRY_BUILDER, "registry");
    if (fragments.size() <= MAX_ENTRIES) {
      addEntries(register, fragments);
      type.addMethod(register.build());
      return;
    }
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < fragments.size(); from += MAX_ENTRIES) {
      int to = Math.min(fragments.size(), from + MAX_ENTRIES);
      MethodSpec.Builder part =
          MethodSpec.methodBuilder("registerFrom" + from)
              .addModifiers(PRIVATE, STATIC)
              .addParameter(REGISTRY_BUILDER, "registry");
      addEntries(part, fragments.subList(from, to));
      parts.add(part.build());
      register.addStatement("registerFrom$L(registry)", from);
    }
    type.addMethod(register.build()).addMethods(parts);
  }

  private static void addEntries(MethodSpec.Builder method, List<ClassName> fragments) {
    for (ClassName fragment : fragments) {
      method.addStatement("$T.register(registry)", fragment);
    }
  }
}
