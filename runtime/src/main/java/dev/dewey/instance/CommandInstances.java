package dev.dewey.instance;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects come from that commands are called on, if they are instance methods.
 *
 * <p>Most containers have such a method: {@code spring::getBean}, {@code injector::getInstance}. It
 * is asked at each run, by the thread of that run, and decides itself whether to give the same
 * object again.
 */
@FunctionalInterface
public interface CommandInstances {
  /** Has none, so that each run has an object of its own, made by the constructor of its class. */
  CommandInstances NONE = new GivenInstances();

  /**
   * Returns an object of a class, or null if there is none here; an exception is the failure of the
   * run.
   */
  <T> @Nullable T get(Class<T> type);

  /**
   * Has these objects, each for its class and all that it extends; the first that fits is given,
   * and by all threads at once, if they come at once.
   */
  static CommandInstances of(Object... objects) {
    return new GivenInstances(objects);
  }

  /**
   * Returns an object of a class, or a new one if there is none here.
   *
   * @param constructor makes one
   */
  default <T> T getOrMake(Class<T> type, Supplier<? extends T> constructor) {
    T found = get(type);
    return found == null ? Objects.requireNonNull(constructor.get(), "constructed") : found;
  }

  /**
   * Returns an object of a class.
   *
   * @throws NoInstanceException if there is none here
   */
  default <T> T require(Class<T> type) {
    T found = get(type);
    if (found == null) {
      throw new NoInstanceException(type);
    }
    return found;
  }
}
