package dev.dewey.processor.collect;

import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.setting.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the values of one annotation, each with the place where it is written. */
final class AnnotationReader {
  private final Element element;
  private final AnnotationMirror position;
  private final Ranks ranks;
  private final Elements elements;
  private final Origin origin;
  private final Map<String, AnnotationValue> values = new HashMap<>();
  private final Map<String, Origin> given = new HashMap<>();

  /** Reads an annotation on an element. */
  AnnotationReader(Elements elements, Ranks ranks, Element element, AnnotationMirror mirror) {
    this(elements, ranks, element, mirror, ranks.next(element, mirror, null));
    addValues(mirror);
  }

  private AnnotationReader(
      Elements elements, Ranks ranks, Element element, AnnotationMirror position, Origin origin) {
    this.elements = elements;
    this.ranks = ranks;
    this.element = element;
    this.position = position;
    this.origin = origin;
  }

  private void addValues(AnnotationMirror mirror) {
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((member, value) -> values.put(nameOf(member), value));
    mirror
        .getElementValues()
        .forEach(
            (member, value) -> given.put(nameOf(member), ranks.next(element, position, value)));
  }

  private static String nameOf(ExecutableElement member) {
    return member.getSimpleName().toString();
  }

  /** Where the annotation stands. */
  Origin origin() {
    return origin;
  }

  /** Whether a value is written out. */
  boolean isGiven(String member) {
    return given.containsKey(member);
  }

  /** Whether the annotation has such a member, given or by default. */
  boolean has(String member) {
    return values.containsKey(member);
  }

  /** Reads a value, or takes {@code missing} if the annotation has no such member. */
  <T> Setting<T> get(String member, Class<T> type, T missing) {
    AnnotationValue value = values.get(member);
    T read =
        value != null && type.isInstance(value.getValue()) ? type.cast(value.getValue()) : missing;
    return new Setting<>(read, isGiven(member), given.getOrDefault(member, origin));
  }

  /** Reads the name of an enum's constant, or takes {@code missing} as {@link #get} does. */
  Setting<String> getConstant(String member, String missing) {
    AnnotationValue value = values.get(member);
    String name =
        value != null && value.getValue() instanceof VariableElement constant
            ? constant.getSimpleName().toString()
            : missing;
    return new Setting<>(name, isGiven(member), given.getOrDefault(member, origin));
  }

  /** Reads a class; none if the compiler does not know it, or not yet. */
  Setting<Optional<TypeMirror>> getType(String member) {
    Optional<TypeMirror> type =
        Optional.ofNullable(values.get(member)).flatMap(AnnotationReader::known);
    return new Setting<>(type, isGiven(member), given.getOrDefault(member, origin));
  }

  private static Optional<TypeMirror> known(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror mirror && mirror.getKind() != TypeKind.ERROR
        ? Optional.of(mirror)
        : Optional.empty();
  }

  /** Reads the classes of an array, each with the place where it stands. */
  List<Setting<Optional<TypeMirror>>> getTypes(String member) {
    List<Setting<Optional<TypeMirror>>> types = new ArrayList<>();
    AnnotationValue value = values.get(member);
    if (value != null && value.getValue() instanceof List<?> list) {
      for (Object each : list) {
        AnnotationValue part = (AnnotationValue) each;
        types.add(new Setting<>(known(part), true, ranks.next(element, position, part)));
      }
    }
    return types;
  }

  /** Reads the texts of an array, each with the place where it stands. */
  List<Setting<String>> getStrings(String member) {
    List<Setting<String>> texts = new ArrayList<>();
    AnnotationValue value = values.get(member);
    if (value != null && value.getValue() instanceof List<?> list) {
      for (Object each : list) {
        AnnotationValue part = (AnnotationValue) each;
        Origin origin = ranks.next(element, position, part);
        texts.add(new Setting<>(String.valueOf(part.getValue()), true, origin));
      }
    }
    return List.copyOf(texts);
  }

  /** Reads a value that is an annotation itself. */
  AnnotationReader nested(String member) {
    AnnotationReader nested =
        new AnnotationReader(
            elements, ranks, element, position, given.getOrDefault(member, origin));
    AnnotationValue value = values.get(member);
    if (value != null && value.getValue() instanceof AnnotationMirror mirror) {
      nested.addValues(mirror);
    }
    return nested;
  }
}
