package dev.dewey.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The annotations that make a method a command, and what it is called then. */
final class CommandAnnotations {
  private static final String QUEUE = RuntimeTypes.QUEUE_COMMAND.canonicalName();
  private static final String PERIODIC = RuntimeTypes.PERIODIC_COMMAND.canonicalName();

  private CommandAnnotations() {}

  /** Returns those on a method, in the order of the source. */
  static List<AnnotationMirror> of(Element method) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      String name = mirror.getAnnotationType().toString();
      if (name.equals(QUEUE) || name.equals(PERIODIC)) {
        found.add(mirror);
      }
    }
    return found;
  }

  static boolean isPeriodic(AnnotationMirror mirror) {
    return mirror.getAnnotationType().toString().equals(PERIODIC);
  }

  /** What messages of the compiler call a command: {@code Beans.countBeans}. */
  static String subject(ExecutableElement method) {
    return String.join(".", ClassName.get(classOf(method)).simpleNames())
        + "."
        + method.getSimpleName();
  }

  /** The name of a command that says no other: the class's full name, a dot, the method's name. */
  static String defaultName(ExecutableElement method) {
    return classOf(method).getQualifiedName() + "." + method.getSimpleName();
  }

  private static TypeElement classOf(ExecutableElement method) {
    return (TypeElement)
        Objects.requireNonNull(method.getEnclosingElement(), "a method has a class");
  }
}
