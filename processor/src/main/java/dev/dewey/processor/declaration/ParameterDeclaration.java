package dev.dewey.processor.declaration;

import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.TypeUse;
import java.util.Optional;

/**
 * A parameter as its source says it.
 *
 * @param name its name
 * @param origin where it stands
 * @param type its type
 * @param field the field of the arguments; empty for a task context, which does not travel
 * @param fallback where it is said what it is when a message does not say
 */
public record ParameterDeclaration(
    String name,
    Origin origin,
    TypeUse type,
    Optional<JsonComponent> field,
    Optional<Origin> fallback) {
  /** Whether the consumer gives it. */
  public boolean isContext() {
    return field.isEmpty();
  }

  /** Returns its type as JSON, if it travels. */
  public Optional<JsonType> json() {
    return field.map(JsonComponent::type);
  }

  /** Returns the field of the arguments, if it travels. */
  public JsonComponent component() {
    return field.orElseThrow();
  }
}
