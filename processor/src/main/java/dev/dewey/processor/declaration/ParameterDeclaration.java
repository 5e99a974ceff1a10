package dev.dewey.processor.declaration;

import dev.dewey.processor.setting.Origin;
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
 */
public record ParameterDeclaration(
    String name, Origin origin, TypeUse type, Optional<JsonType> json) {
  /** Whether the consumer gives it. */
  public boolean isContext() {
    return json.isEmpty();
  }
}
