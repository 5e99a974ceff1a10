package dev.dewey.processor.validate;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.validate.method.MethodRules;
import dev.dewey.processor.validate.name.NameRules;
import dev.dewey.processor.validate.setting.SettingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules that a class with commands is held to. */
public final class Rules {
  private final List<Rule> rules;

  /**
   * Knows the rules.
   *
   * @param sources the classes of the compilation, whose names are not free
   */
  public Rules(Set<String> sources) {
    rules =
        Stream.of(NameRules.all(sources), MethodRules.all(), SettingRules.all())
            .flatMap(List::stream)
            .toList();
  }

  /** Holds a class to all rules. */
  public Report check(ClassDeclaration declaration) {
    Report report = new Report();
    rules.forEach(rule -> rule.check(declaration, report));
    return report;
  }
}
