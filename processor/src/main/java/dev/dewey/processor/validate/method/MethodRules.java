package dev.dewey.processor.validate.method;

import dev.dewey.processor.diagnostic.Rule;
import java.util.List;

/** The rules about methods: how they are declared, what goes in and what comes out. */
public final class MethodRules {
  private MethodRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(
        new MethodCanBeCalled(),
        Rule.each(new ArgumentsAreGiven()),
        Rule.each(new ParametersHaveNames()),
        new ValuesTravel(),
        Rule.each(new TypesAreReachable()));
  }
}
