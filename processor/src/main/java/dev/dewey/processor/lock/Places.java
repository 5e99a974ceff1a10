package dev.dewey.processor.lock;

import dev.dewey.processor.declaration.Fragment.NamedCommand;
import dev.dewey.processor.setting.Origin;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources say what a lock compares.
 *
 * @param commands the commands, by name
 * @param types where a type stands, by its name; null if it is not in the sources
 */
public record Places(Map<String, NamedCommand> commands, Function<String, @Nullable Origin> types) {

  @Nullable Origin of(Shape shape) {
    if (shape.kind().isType()) {
      return types.apply(WireType.of(shape.name()).head());
    }
    NamedCommand command = commands.get(shape.name());
    return command == null ? null : new Origin(0, command.origin().element(), null, null);
  }

  /** Whether a command has an upgrader. */
  boolean isUpgraded(Shape shape) {
    NamedCommand command = commands.get(shape.name());
    return command != null && command.past().upgraded();
  }
}
