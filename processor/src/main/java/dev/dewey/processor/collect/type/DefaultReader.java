package dev.dewey.processor.collect.type;

import dev.dewey.processor.code.RuntimeTypes;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads what a parameter or a component is when a message does not say. */
public final class DefaultReader {
  private static final String DEFAULT = RuntimeTypes.DEFAULT.canonicalName();

  private DefaultReader() {}

  /** Returns the annotation that says so. */
  public static Optional<? extends AnnotationMirror> annotation(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(DEFAULT))
        .findFirst();
  }

  /** Returns its value; an empty one if none is written out. */
  public static String text(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .findFirst()
        .map(AnnotationValue::getValue)
        .map(String::valueOf)
        .orElse("");
  }
}
