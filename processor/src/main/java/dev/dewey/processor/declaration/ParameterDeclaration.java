package dev.dewey.processor.declaration;

import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.setting.Setting;
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
 * @param json the same as JSON; empty for a task context, which does not travel
 * @param fallback what it is when a message does not say, as its annotation spells it
 */
public record ParameterDeclaration(
    String name,
    Origin origin,
    TypeUse type,
    Optional<JsonType> json,
    Optional<Setting<String>> fallback) {
  /** Whether the consumer gives it. */
  public boolean isContext() {
    return json.isEmpty();
  }

  /** Returns the field of the arguments, if it travels. */
  public JsonComponent component() {
    return new JsonComponent(name, name, json.orElseThrow(), fallback.map(Setting::value));
  }
}
