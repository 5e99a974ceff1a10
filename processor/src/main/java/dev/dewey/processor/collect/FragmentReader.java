package dev.dewey.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.declaration.Fragment;
import dev.dewey.processor.declaration.Fragment.NamedCommand;
import dev.dewey.processor.declaration.Fragment.Past;
import dev.dewey.processor.setting.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads generated fragments: whose commands they add, and what these are called. */
public final class FragmentReader {
  private static final String FRAGMENT = RuntimeTypes.COMMAND_FRAGMENT.canonicalName();

  private FragmentReader() {}

  /** Reads a fragment. */
  public static Fragment read(TypeElement fragment) {
    Map<String, AnnotationValue> said = said(fragment);
    TypeElement source =
        (TypeElement)
            ((DeclaredType) Objects.requireNonNull(said.get("value"), "value").getValue())
                .asElement();
    List<NamedCommand> commands = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(source.getEnclosedElements())) {
      for (AnnotationMirror annotation : CommandAnnotations.of(method)) {
        commands.add(command(method, annotation));
      }
    }
    return new Fragment(
        ClassName.get(fragment), source, List.copyOf(commands), texts(said.get("signatures")));
  }

  /** Whether a class is a fragment of a class that is there. */
  static boolean isFragment(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(FRAGMENT))
        .map(mirror -> values(mirror).get("value"))
        .anyMatch(value -> value != null && isKnown(value));
  }

  private static boolean isKnown(AnnotationValue value) {
    return value.getValue() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED;
  }

  private static Map<String, AnnotationValue> said(TypeElement fragment) {
    for (AnnotationMirror mirror : fragment.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(FRAGMENT)) {
        return values(mirror);
      }
    }
    throw new IllegalArgumentException(fragment + " is no fragment");
  }

  private static Map<String, AnnotationValue> values(AnnotationMirror annotation) {
    Map<String, AnnotationValue> values = new HashMap<>();
    annotation
        .getElementValues()
        .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
    return values;
  }

  private static List<String> texts(@Nullable AnnotationValue value) {
    if (value == null || !(value.getValue() instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(each -> String.valueOf(((AnnotationValue) each).getValue())).toList();
  }

  private static NamedCommand command(ExecutableElement method, AnnotationMirror annotation) {
    Map<String, AnnotationValue> said = values(annotation);
    AnnotationValue given = said.get("name");
    String name =
        given == null ? CommandAnnotations.defaultName(method) : String.valueOf(given.getValue());
    return new NamedCommand(
        name,
        CommandAnnotations.subject(method),
        new Origin(0, method, annotation, given),
        new Past(texts(said.get("aliases")), said.containsKey("upgrader")));
  }
}
