package dev.dewey.house;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The flow of the processor: what each of its packages uses of ours, and nothing else.
 *
 * <p>Stricter than floors: a stage sees what passes between it and the next, and neither another
 * stage nor the rooms of another.
 */
final class Flow {
  private static final String ROOT = "dev.dewey.processor";

  /** A package of the processor to a line, what flows first on top; "roof" is the root. */
  private static final Map<String, Set<String>> PLAN =
      plan(
          """
          type              uses
          code              uses type
          setting           uses type
          declaration       uses type setting
          diagnostic        uses setting declaration

          lock              uses type setting declaration diagnostic

          collect.type      uses type code
          collect           uses type code setting declaration collect.type

          validate.name     uses type code setting declaration diagnostic dev.dewey.message
          validate.method   uses type declaration diagnostic
          validate.setting  uses type code setting declaration diagnostic dev.dewey.crontab
          validate          uses declaration diagnostic validate.name validate.method validate.setting

          model             uses type code setting declaration

          render.layout     uses code
          render            uses type code model render.layout

          write             uses code

          roof              uses type code setting declaration diagnostic collect validate \
                                 validate.name lock model render write
          """);

  /** Each package stands in the plan. */
  static final ArchRule EVERY_PACKAGE_IS_PLANNED = ClassRule.of("stand in the plan", Flow::strays);

  /** No package uses what the plan does not give it. */
  static final ArchRule AS_PLANNED = ClassRule.of("use what is planned", Flow::trespasses);

  private Flow() {}

  /** Returns what the plan gives and nobody uses, one line each, or nothing. */
  static List<String> unused(JavaClasses classes) {
    Set<String> used = classes.stream().flatMap(Flow::uses).map(Flow::packages).collect(toSet());
    return PLAN.entrySet().stream()
        .flatMap(room -> room.getValue().stream().map(each -> room.getKey() + " uses " + each))
        .filter(each -> !used.contains(each))
        .sorted()
        .toList();
  }

  private static Map<String, Set<String>> plan(String lines) {
    Map<String, Set<String>> plan = new HashMap<>();
    for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
      List<String> names = Stream.of(line.split(" +")).map(Flow::full).toList();
      plan.put(names.get(0), Set.copyOf(names.subList(2, names.size())));
    }
    return Map.copyOf(plan);
  }

  private static String full(String name) {
    if (name.startsWith("dev.dewey.")) {
      return name;
    }
    return name.equals("roof") ? ROOT : ROOT + "." + name;
  }

  private static Stream<String> strays(JavaClass type) {
    return PLAN.containsKey(type.getPackageName())
        ? Stream.of()
        : Stream.of(
            "%s is in package %s, which is not planned. Say in Flow what it uses."
                .formatted(type.getName(), type.getPackageName()));
  }

  private static Stream<String> trespasses(JavaClass type) {
    return uses(type)
        .filter(each -> !isPlanned(each))
        .map(each -> type.getName() + " uses " + target(each).getName());
  }

  private static boolean isPlanned(Dependency use) {
    return PLAN.getOrDefault(use.getOriginClass().getPackageName(), Set.of())
        .contains(target(use).getPackageName());
  }

  /** What a class uses of other packages of ours. */
  private static Stream<Dependency> uses(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(each -> isOurs(target(each)))
        .filter(each -> !target(each).getPackageName().equals(type.getPackageName()));
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith("dev.dewey.");
  }

  private static String packages(Dependency use) {
    return use.getOriginClass().getPackageName() + " uses " + target(use).getPackageName();
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }
}
