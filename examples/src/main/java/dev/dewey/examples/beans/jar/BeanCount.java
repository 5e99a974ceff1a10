package dev.dewey.examples.beans.jar;

import org.jspecify.annotations.Nullable;

/**
 * What was found in one jar.
 *
 * @param jar the path of the jar
 * @param classes how many classes it holds
 * @param beans how many of them are JavaBeans-style
 * @param problem why not all of it could be read, or null
 */
public record BeanCount(String jar, int classes, int beans, @Nullable String problem) {
  /** Returns the count of a jar of which nothing could be read. */
  public static BeanCount broken(String jar, @Nullable String problem) {
    return new BeanCount(jar, 0, 0, problem == null ? "no reason was given" : problem);
  }

  /** Whether not all of the jar could be read. */
  public boolean isBroken() {
    return problem != null;
  }

  /** Whether another count of the same jar found the same; the words of a problem may differ. */
  public boolean agreesWith(BeanCount other) {
    return jar.equals(other.jar)
        && classes == other.classes
        && beans == other.beans
        && isBroken() == other.isBroken();
  }
}
