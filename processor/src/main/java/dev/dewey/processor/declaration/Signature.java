package dev.dewey.processor.declaration;

import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.TypeUse;
import java.util.List;

/**
 * What goes into a method and what comes out of it.
 *
 * @param parameters its parameters
 * @param varargs whether the last parameter takes any number of values
 * @param result what it returns
 * @param thrown the exceptions that it declares
 */
public record Signature(
    List<ParameterDeclaration> parameters,
    boolean varargs,
    Returned result,
    List<ThrownDeclaration> thrown) {

  /**
   * What a method returns.
   *
   * @param declared the type that it declares
   * @param value the type of the result: what a stage completes with, or the declared one
   * @param json the latter as JSON
   */
  public record Returned(TypeUse declared, TypeUse value, JsonType json) {
    /** Whether the result comes later, by a {@code CompletionStage}. */
    public boolean isLater() {
      return !declared.name().equals(value.name());
    }
  }

  /**
   * A declared exception.
   *
   * @param type its type
   * @param handled whether it is an exception that a consumer handles, or an error
   */
  public record ThrownDeclaration(TypeUse type, boolean handled) {}
}
