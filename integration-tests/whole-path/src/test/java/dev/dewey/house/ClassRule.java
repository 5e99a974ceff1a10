package dev.dewey.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule that looks at one class at a time. */
final class ClassRule {
  private ClassRule() {}

  /**
   * Makes a rule.
   *
   * @param description what classes do that keep to it
   * @param complaints what there is to say of a class that does not, one line each, or nothing
   */
  static ArchRule of(String description, Function<JavaClass, Stream<String>> complaints) {
    ArchCondition<JavaClass> condition =
        new ArchCondition<>(description) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            complaints
                .apply(type)
                .distinct()
                .forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
          }
        };
    return ArchRuleDefinition.classes().should(condition);
  }
}
