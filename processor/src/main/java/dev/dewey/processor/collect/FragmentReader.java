package dev.dewey.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.declaration.Fragment;
import dev.dewey.processor.declaration.Fragment.NamedCommand;
import dev.dewey.processor.setting.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads generated fragments: whose commands they add, and what these are called. */
public final class FragmentReader {
  private static final String FRAGMENT = RuntimeTypes.COMMAND_FRAGMENT.canonicalName();

  private FragmentReader() {}

  /** Reads a fragment. */
  public static Fragment read(TypeElement fragment) {
    TypeElement source = source(fragment);
    List<NamedCommand> commands = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(source.getEnclosedElements())) {
      for (AnnotationMirror annotation : CommandAnnotations.of(method)) {
        commands.add(command(method, annotation));
      }
    }
    return new Fragment(ClassName.get(fragment), source, List.copyOf(commands));
  }

  private static TypeElement source(TypeElement fragment) {
    for (AnnotationMirror mirror : fragment.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(FRAGMENT)) {
        AnnotationValue value = mirror.getElementValues().values().iterator().next();
        return (TypeElement) ((DeclaredType) value.getValue()).asElement();
      }
    }
    throw new IllegalArgumentException(fragment + " is no fragment");
  }

  private static NamedCommand command(ExecutableElement method, AnnotationMirror annotation) {
    String name = CommandAnnotations.defaultName(method);
    AnnotationValue given = null;
    for (ExecutableElement member : annotation.getElementValues().keySet()) {
      if (member.getSimpleName().contentEquals("name")) {
        given = annotation.getElementValues().get(member);
        name = given.getValue().toString();
      }
    }
    String subject = CommandAnnotations.subject(method);
    return new NamedCommand(name, subject, new Origin(0, method, annotation, given));
  }
}
