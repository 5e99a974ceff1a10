package dev.dewey.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a command.
 *
 * @param name its name in generated methods
 * @param component its name in the record of the arguments; empty for a task context
 * @param type its type
 * @param doc what the author says of it; empty if nothing
 * @param masked whether people shall not see it, or something in it
 */
public record ParameterModel(
    String name, String component, TypeName type, String doc, boolean masked) {
  /** Whether the consumer gives it. */
  public boolean isContext() {
    return component.isEmpty();
  }
}
