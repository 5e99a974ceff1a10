package dev.dewey.processor.collect;

import dev.dewey.processor.setting.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Numbers origins in the order in which they are asked for, which is that of the source. */
final class Ranks {
  private int last;

  Origin next(Element element) {
    return next(element, null, null);
  }

  Origin next(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return new Origin(++last, element, annotation, value);
  }
}
