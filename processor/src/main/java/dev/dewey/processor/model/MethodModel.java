package dev.dewey.processor.model;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.Reach;
import java.util.List;

/**
 * The author's method.
 *
 * @param parameters what goes in
 * @param varargs whether the last parameter takes any number of values
 * @param result what comes out
 * @param thrown the exceptions that it declares
 * @param manner how generated code is to speak of it
 */
public record MethodModel(
    List<ParameterModel> parameters,
    boolean varargs,
    Returned result,
    List<TypeName> thrown,
    Manner manner) {

  /**
   * What comes out of a method.
   *
   * @param declared the type that it declares
   * @param value the type of the result, which is another if it comes later
   */
  public record Returned(TypeName declared, TypeName value) {
    /** Whether nothing comes out. */
    public boolean isVoid() {
      return declared.equals(TypeName.VOID);
    }

    /** Whether a stage comes out, and the result later. */
    public boolean isLater() {
      return !declared.equals(value);
    }
  }

  /**
   * How generated code is to speak of a method.
   *
   * @param description what the author says of it; empty if nothing
   * @param reach who can see what is generated for it
   * @param aging whether it should still be used
   * @param receiver what it is called on
   */
  public record Manner(String description, Reach reach, Aging aging, Receiver receiver) {}

  /** What a method is called on. */
  public enum Receiver {
    /** The class: it is static. */
    CLASS,
    /** The object that a lookup gives. */
    GIVEN,
    /** The object that a lookup gives, or a new one. */
    GIVEN_OR_NEW,
    /** The one object that there is, which its class has. */
    INSTANCE
  }

  /** Whether a lookup is asked what it is called on. */
  public boolean isLookedUp() {
    return manner.receiver() == Receiver.GIVEN || manner.receiver() == Receiver.GIVEN_OR_NEW;
  }

  /** Whether people shall not see all that travels. */
  public boolean isMasked() {
    return parameters.stream().anyMatch(ParameterModel::masked);
  }

  /** Returns the parameters that travel. */
  public List<ParameterModel> arguments() {
    return parameters.stream().filter(parameter -> !parameter.isContext()).toList();
  }
}
