package dev.dewey.processor.validate.name;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.declaration.Fragment;
import dev.dewey.processor.declaration.Fragment.NamedCommand;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What the classes of a compilation keep to together. */
public final class RegistryRules {
  private final Report report = new Report();

  private RegistryRules() {}

  /**
   * Judges what is to be registered.
   *
   * @param fragments the commands of each class
   * @param sources the classes of the compilation, whose names are not free
   * @param name what the registry is to be called; null if nothing is said
   */
  public static Report check(List<Fragment> fragments, Set<String> sources, @Nullable String name) {
    RegistryRules rules = new RegistryRules();
    rules.checkNames(fragments);
    if (name != null) {
      rules.checkRegistry(fragments, sources, name);
    }
    return rules.report;
  }

  private void checkNames(List<Fragment> fragments) {
    Map<String, NamedCommand> byName = new HashMap<>();
    for (Fragment fragment : fragments) {
      for (NamedCommand command : fragment.commands()) {
        checkName(command.name(), command, byName);
        command.past().aliases().forEach(alias -> checkName(alias, command, byName));
      }
    }
  }

  private void checkName(String name, NamedCommand command, Map<String, NamedCommand> byName) {
    NamedCommand other = byName.putIfAbsent(name, command);
    if (other != null) {
      report.error(
          DiagnosticCode.DUPLICATE_NAME,
          command.origin(),
          WireNamesAreUnique.duplicate(other.subject(), command.subject(), name),
          WireNamesAreUnique.DUPLICATE_REASON,
          WireNamesAreUnique.DUPLICATE_REMEDY);
    }
  }

  private void checkRegistry(List<Fragment> fragments, Set<String> sources, String name) {
    if (!SourceVersion.isName(name) || !isClassName(name)) {
      refuse(name, "that is not the full name of a class");
    } else if (sources.contains(name)) {
      refuse(name, "there is a class of that name");
    } else if (name.contains(".")) {
      fragments.stream()
          .filter(fragment -> fragment.name().packageName().isEmpty())
          .findFirst()
          .ifPresent(
              fragment ->
                  refuse(
                      name,
                      "no class in a package can name "
                          + ClassName.get(fragment.source())
                          + ", which is in none"));
    }
  }

  private static boolean isClassName(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  private void refuse(String name, String why) {
    report.error(
        DiagnosticCode.INVALID_REGISTRY,
        null,
        "registry %s of option -Adewey.registry cannot be generated".formatted(Quote.of(name)),
        why,
        "Write it like -Adewey.registry=com.example.AppCommands.");
  }
}
