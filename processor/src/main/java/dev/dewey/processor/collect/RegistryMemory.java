package dev.dewey.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.declaration.Fragment;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Remembers what the registry of the compilation before had, where only some of its classes are
 * compiled again.
 */
public final class RegistryMemory {
  private static final String FRAGMENTS = RuntimeTypes.COMMAND_FRAGMENTS.canonicalName();

  private final Filer filer;
  private final Elements elements;

  /** Remembers with the compiler's own eyes. */
  public RegistryMemory(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /**
   * Returns the fragments that are still there, and whose classes still have commands.
   *
   * @param compiled the names of the classes that are compiled again, whose fragments are written
   *     anew if they still have commands
   */
  public List<Fragment> fragments(Set<String> compiled) {
    List<Fragment> found = new ArrayList<>();
    for (String name : registries()) {
      TypeElement registry = elements.getTypeElement(name);
      if (registry != null) {
        fragmentsOf(registry)
            .map(FragmentReader::read)
            .filter(each -> !compiled.contains(ClassName.get(each.source()).canonicalName()))
            .filter(each -> !each.commands().isEmpty())
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private List<String> registries() {
    String path = "META-INF/services/" + RuntimeTypes.REGISTRY_PROVIDER.reflectionName();
    try (BufferedReader file =
        new BufferedReader(
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openReader(true))) {
      return file.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException | RuntimeException e) {
      return List.of(); // There is none: everything is compiled.
    }
  }

  private Stream<TypeElement> fragmentsOf(TypeElement registry) {
    return registry.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(FRAGMENTS))
        .flatMap(RegistryMemory::values)
        .filter(value -> value.getValue() instanceof DeclaredType)
        .map(value -> (DeclaredType) value.getValue())
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(type -> (TypeElement) type.asElement())
        .filter(FragmentReader::isFragment);
  }

  private static Stream<? extends AnnotationValue> values(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .flatMap(
            value ->
                value.getValue() instanceof List<?> list
                    ? list.stream().map(AnnotationValue.class::cast)
                    : Stream.of());
  }
}
