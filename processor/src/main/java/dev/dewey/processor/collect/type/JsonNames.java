package dev.dewey.processor.collect.type;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What the annotations say of the JSON of a declaration. */
public final class JsonNames {
  private static final String USUAL_TAG = "type";

  private JsonNames() {}

  /** Returns the name that an element was given. */
  static Optional<String> given(Element element) {
    return valueOf(element, RuntimeTypes.JSON_NAME).map(value -> (String) value.getValue());
  }

  /** Returns the field that says which record of an interface an object is. */
  static String tag(TypeElement type) {
    return valueOf(type, RuntimeTypes.JSON_TAG)
        .map(value -> (String) value.getValue())
        .orElse(USUAL_TAG);
  }

  /** Returns the codecs that an element names. */
  static List<TypeMirror> codecs(Element element) {
    List<TypeMirror> codecs = new ArrayList<>();
    valueOf(element, RuntimeTypes.JSON_WITH)
        .ifPresent(
            values -> {
              for (Object each : (List<?>) values.getValue()) {
                if (((AnnotationValue) each).getValue() instanceof TypeMirror type) {
                  codecs.add(type);
                }
              }
            });
    return codecs;
  }

  /** Returns what the constants of an enum are called, by what they are called in Java. */
  static Map<String, String> constants(TypeElement type) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Element each : type.getEnclosedElements()) {
      if (each.getKind() == ElementKind.ENUM_CONSTANT) {
        String name = each.getSimpleName().toString();
        names.put(name, given(each).orElse(name));
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** Returns the annotation that says what an element is when the JSON does not say. */
  public static Optional<AnnotationMirror> fallback(Element element) {
    return annotation(element, RuntimeTypes.DEFAULT);
  }

  /** Whether people shall not see the value of an element. */
  public static boolean isSensitive(Element element) {
    return annotation(element, RuntimeTypes.SENSITIVE).isPresent();
  }

  /** Returns the text of an annotation; an empty one if none is written out. */
  public static String text(AnnotationMirror annotation) {
    return valueOf(annotation).map(AnnotationValue::getValue).map(String::valueOf).orElse("");
  }

  private static Optional<AnnotationValue> valueOf(Element element, ClassName annotation) {
    return annotation(element, annotation).flatMap(JsonNames::valueOf);
  }

  private static Optional<AnnotationValue> valueOf(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .<AnnotationValue>map(it -> it)
        .findFirst();
  }

  private static Optional<AnnotationMirror> annotation(Element element, ClassName annotation) {
    return element.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(it -> it)
        .filter(it -> it.getAnnotationType().toString().equals(annotation.canonicalName()))
        .findFirst();
  }
}
