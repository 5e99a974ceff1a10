package dev.dewey.processor.type;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/**
 * A class with commands.
 *
 * @param name its name
 * @param reach who can see it
 * @param aging whether it should still be used
 * @param surroundings what its package means for the names in generated code
 * @param instantiation how a consumer comes to an object of it
 */
public record SourceClass(
    ClassName name,
    Reach reach,
    Aging aging,
    Surroundings surroundings,
    Instantiation instantiation) {
  /**
   * What a package means for the names in code that is generated in it.
   *
   * @param hidesJavaLang whether it has a class named like one of {@code java.lang}, which must
   *     then be imported
   * @param unqualifiable the names of its classes if it is the unnamed package, where no longer
   *     name helps when a shorter one means something else
   */
  public record Surroundings(boolean hidesJavaLang, Set<String> unqualifiable) {}

  /** The name without the package: {@code Outer.Inner}. */
  public String shortName() {
    return String.join(".", name.simpleNames());
  }

  /** The first part of the short name, which is what code must be able to say. */
  public String outermostName() {
    return name.topLevelClassName().simpleName();
  }

  /** The class that the author calls. */
  public ClassName tasks() {
    return generated("Tasks");
  }

  /** The class of the codecs. */
  public ClassName codecs() {
    return generated("_Codecs");
  }

  /** The class that adds the commands to a registry. */
  public ClassName fragment() {
    return fragmentOf(name);
  }

  /** The class that adds the commands of a class to a registry. */
  public static ClassName fragmentOf(ClassName name) {
    return generated(name, "_Commands");
  }

  private ClassName generated(String suffix) {
    return generated(name, suffix);
  }

  private static ClassName generated(ClassName name, String suffix) {
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + suffix);
  }
}
