package dev.dewey.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The floors of the runtime and, above them, of the test kit, the ground floor first: a package
 * imports lower floors only, never a neighbour.
 *
 * <p>A package that is to come may stand here already; one that is there and does not stand here is
 * refused.
 */
final class Floors {
  private static final String ROOT = "dev.dewey";

  private static final List<List<String>> PLAN =
      List.of(
          List.of("dev.dewey.instance", "dev.dewey.json"),
          List.of("dev.dewey.message"),
          List.of("dev.dewey.result", "dev.dewey.spi"),
          List.of("dev.dewey.broker", "dev.dewey.codec", "dev.dewey.crontab", "dev.dewey.retry"),
          List.of("dev.dewey.codec.container", "dev.dewey.codec.moshi"),
          List.of(
              "dev.dewey.command", "dev.dewey.memory", "dev.dewey.composed", "dev.dewey.letter"),
          List.of(ROOT, "dev.dewey.delivery"),
          List.of("dev.dewey.flow", "dev.dewey.limit"),
          List.of("dev.dewey.consumer"),
          List.of("dev.dewey.settings", "dev.dewey.testing"),
          List.of(
              "dev.dewey.testkit.bench",
              "dev.dewey.testkit.fault",
              "dev.dewey.testkit.network",
              "dev.dewey.testkit.oracle",
              "dev.dewey.testkit.postgres",
              "dev.dewey.testkit.redis"),
          List.of("dev.dewey.testkit.model", "dev.dewey.testkit.process"),
          List.of("dev.dewey.testkit.broker", "dev.dewey.testkit.guarantee"),
          List.of("dev.dewey.testkit"));

  private static final Map<String, Integer> FLOOR_OF = floorOf();

  /** Each package stands in the plan. */
  static final ArchRule EVERY_PACKAGE_IS_PLANNED =
      ClassRule.of("stand in the plan", Floors::strays);

  /** No package uses a higher floor, or a neighbour on its own. */
  static final ArchRule LOWER_FLOORS_ONLY = ClassRule.of("use lower floors only", Floors::climbs);

  /** No packages use each other in a circle, whatever the plan says. */
  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().assignedFrom(packages()).should().beFreeOfCycles();

  private Floors() {}

  /** Returns what breaks a rule, one line each, or nothing. */
  static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static Map<String, Integer> floorOf() {
    Map<String, Integer> floors = new HashMap<>();
    for (int floor = 0; floor < PLAN.size(); floor++) {
      for (String name : PLAN.get(floor)) {
        floors.put(name, floor);
      }
    }
    return Map.copyOf(floors);
  }

  private static Stream<String> strays(JavaClass type) {
    return FLOOR_OF.containsKey(type.getPackageName())
        ? Stream.of()
        : Stream.of(
            "%s is in package %s, which has no floor. Give it one in Floors."
                .formatted(type.getName(), type.getPackageName()));
  }

  private static Stream<String> climbs(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(Floors::isForbidden)
        .map(Floors::describe);
  }

  private static boolean isForbidden(Dependency dependency) {
    String from = dependency.getOriginClass().getPackageName();
    String to = target(dependency).getPackageName();
    return !from.equals(to)
        && FLOOR_OF.containsKey(from)
        && FLOOR_OF.containsKey(to)
        && FLOOR_OF.get(to) >= FLOOR_OF.get(from);
  }

  private static String describe(Dependency dependency) {
    JavaClass from = dependency.getOriginClass();
    JavaClass to = target(dependency);
    return "%s (floor %d) uses %s (floor %d)"
        .formatted(
            from.getName(),
            FLOOR_OF.get(from.getPackageName()),
            to.getName(),
            FLOOR_OF.get(to.getPackageName()));
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        boolean ours = name.equals(ROOT) || name.startsWith(ROOT + ".");
        return ours ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }
}
