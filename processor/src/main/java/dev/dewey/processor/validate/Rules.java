package dev.dewey.processor.validate;

import dev.dewey.processor.declaration.ClassDeclaration;
import java.util.List;
import java.util.Set;

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
        List.of(
            new ClassIsReachable(),
            new GeneratedNamesAreFree(sources),
            new CommandsAreDistinct(),
            new WireNamesAreUnique(),
            Rule.each(new OneAnnotation()),
            Rule.each(new WireNameIsValid()),
            Rule.each(new MethodCanBeCalled()),
            Rule.each(new ArgumentsAreGiven()),
            new ValuesTravel(),
            Rule.each(new TypesAreReachable()),
            Rule.each(new InvokerIsUsable()),
            Rule.each(new TimingIsClear()),
            Rule.each(new CrontabIsValid()),
            Rule.each(new RetriesAreValid()));
  }

  /** Holds a class to all rules. */
  public Report check(ClassDeclaration declaration) {
    Report report = new Report();
    rules.forEach(rule -> rule.check(declaration, report));
    return report;
  }
}
