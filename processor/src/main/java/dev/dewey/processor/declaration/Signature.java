package dev.dewey.processor.declaration;

import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.TypeUse;
import java.util.List;

/**
 * What goes into a method and what comes out of it.
 *
 * @param parameters its parameters
 * @param varargs whether the last parameter takes any number of values
 * @param result the type of its result
 * @param json the same as JSON
 * @param thrown the exceptions that it declares
 */
public record Signature(
    List<ParameterDeclaration> parameters,
    boolean varargs,
    TypeUse result,
    JsonType json,
    List<ThrownDeclaration> thrown) {

  /**
   * A declared exception.
   *
   * @param type its type
   * @param handled whether it is an exception that a consumer handles, or an error
   */
  public record ThrownDeclaration(TypeUse type, boolean handled) {}
}
