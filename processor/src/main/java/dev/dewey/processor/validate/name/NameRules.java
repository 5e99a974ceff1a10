package dev.dewey.processor.validate.name;

import dev.dewey.processor.diagnostic.Rule;
import java.util.List;
import java.util.Set;

/** The rules about names. */
public final class NameRules {
  private NameRules() {}

  /**
   * Returns all of them.
   *
   * @param sources the classes of the compilation, whose names are not free
   */
  public static List<Rule> all(Set<String> sources) {
    return List.of(
        new ClassIsReachable(),
        new GeneratedNamesAreFree(sources),
        new CommandsAreDistinct(),
        new WireNamesAreUnique(),
        Rule.each(new WireNameIsValid()));
  }
}
