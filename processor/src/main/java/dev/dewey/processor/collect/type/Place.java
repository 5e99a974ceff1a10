package dev.dewey.processor.collect.type;

import dev.dewey.processor.type.JsonType;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;

/**
 * Where a type is written, which decides what it means.
 *
 * @param at the parameter, method or component whose type it is, or is a part of
 * @param bindings what type parameters stand for
 */
record Place(Element at, Map<TypeParameterElement, JsonType> bindings) {
  static Place of(Element at) {
    return new Place(at, Map.of());
  }
}
