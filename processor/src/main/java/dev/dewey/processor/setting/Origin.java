package dev.dewey.processor.setting;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the source, as narrowly as a compiler can underline.
 *
 * @param rank orders the origins of a class as they stand in its source
 * @param element the class, method or parameter
 * @param annotation the annotation on it, if that is what is meant
 * @param value the value in that annotation, if it is written out
 */
public record Origin(
    int rank,
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {}
