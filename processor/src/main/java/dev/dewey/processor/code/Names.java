package dev.dewey.processor.code;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Chooses the names of what is generated; none that Java, the runtime or the author has taken. */
public final class Names {
  /** The methods without parameters that every class has, so that no record has such components. */
  private static final Set<String> INHERITED =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private static final Pattern WORD_START =
      Pattern.compile(
          "(?<=[\\p{javaLowerCase}\\d])(?=\\p{javaUpperCase})"
              + "|(?<=\\p{javaUpperCase})(?=\\p{javaUpperCase}\\p{javaLowerCase})");

  private final Set<String> taken;

  private Names(Set<String> taken) {
    this.taken = taken;
  }

  /** Starts a place for names in which some are taken. */
  public static Names without(Collection<String> taken) {
    return new Names(new HashSet<>(taken));
  }

  /** The same, for a few. */
  public static Names without(String... taken) {
    return without(List.of(taken));
  }

  /** Takes a name, or if it is taken the same with as many underscores as it needs. */
  public String take(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The name of a command's class: {@code countBeans} gives {@code CountBeans}. */
  public static String handle(String method) {
    return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
  }

  /** The name of a command's constant: {@code countBeans} gives {@code COUNT_BEANS}. */
  public static String constant(String method) {
    return WORD_START.matcher(method).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** Whether every class has a method of that name that takes nothing. */
  public static boolean isInherited(String method) {
    return INHERITED.contains(method);
  }

  /** Starts a place for the names of a record's components. */
  public static Names ofComponents() {
    return without(INHERITED);
  }

  /** Starts a place for the variables of a method that reads an object. */
  public static Names ofLocals() {
    return without("in", "field");
  }

  /** Takes the name of a variable; none that begins like a type or a constant, and hides one. */
  public String takeLocal(String wanted) {
    return take(Character.isUpperCase(wanted.charAt(0)) ? wanted + "_" : wanted);
  }

  /** Takes the name of a variable for something of a class: {@code BigSquare} gives bigSquare. */
  public String takeVariable(String className) {
    String name = className.substring(0, 1).toLowerCase(Locale.ROOT) + className.substring(1);
    return take(SourceVersion.isKeyword(name) ? name + "_" : name);
  }
}
