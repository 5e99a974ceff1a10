package dev.dewey.processor.declaration;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method as its source says it.
 *
 * @param name its name
 * @param modifiers its modifiers
 * @param typeParameters the names of its type parameters
 * @param signature what goes in and out
 * @param docs what the author says of it
 */
public record MethodDeclaration(
    String name,
    Set<Modifier> modifiers,
    List<String> typeParameters,
    Signature signature,
    Documentation docs) {
  private static final String CONTINUATION = "kotlin.coroutines.Continuation<";

  /** Whether it is called on the class and not on an object. */
  public boolean isStatic() {
    return modifiers.contains(Modifier.STATIC);
  }

  /** Whether it is a suspending function of Kotlin. */
  public boolean isSuspending() {
    return signature.parameters().stream()
        .anyMatch(each -> each.type().name().toString().startsWith(CONTINUATION));
  }
}
