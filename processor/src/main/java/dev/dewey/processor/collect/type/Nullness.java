package dev.dewey.processor.collect.type;

import dev.dewey.processor.code.RuntimeTypes;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What is said of null: JSpecify's annotations, and any {@code Nullable}.
 *
 * <p>Before JDK 22 the compiler does not tell the annotations of types in class files. What comes
 * from one may be null then, however it is marked: better than to refuse what the author allowed.
 */
final class Nullness {
  private static final int TELLS_OF_CLASS_FILES = 22;
  private static final String NON_NULL = "org.jspecify.annotations.NonNull";

  private final Set<String> sources;

  /** Judges types; {@code sources} are the outermost classes that are compiled from source. */
  Nullness(Set<String> sources) {
    this.sources = sources;
  }

  static boolean saysNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream()
        .anyMatch(
            each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  /** Whether no value of a type that is written there is null. */
  boolean isRequired(TypeMirror type, Element at) {
    if (!tellsAll(at) || saysNullable(type)) {
      return false;
    }
    return has(type, NON_NULL) || isMarked(at);
  }

  private boolean tellsAll(Element at) {
    if (Runtime.version().feature() >= TELLS_OF_CLASS_FILES) {
      return true;
    }
    Element outermost = at;
    for (Element each = at;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      outermost = each;
    }
    return sources.contains(((TypeElement) outermost).getQualifiedName().toString());
  }

  private static boolean isMarked(Element at) {
    for (Element each = at; each != null; each = each.getEnclosingElement()) {
      if (has(each, RuntimeTypes.NULL_UNMARKED.canonicalName())) {
        return false;
      }
      if (has(each, RuntimeTypes.NULL_MARKED.canonicalName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(AnnotatedConstruct annotated, String name) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(name)) {
        return true;
      }
    }
    return false;
  }
}
