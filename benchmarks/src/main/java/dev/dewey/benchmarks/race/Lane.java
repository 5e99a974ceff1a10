package dev.dewey.benchmarks.race;

import java.util.function.IntFunction;

/**
 * A contender at one kind of work.
 *
 * @param name what stands in the table
 * @param preparing makes ready what is not measured, for so many operations
 */
public record Lane(String name, IntFunction<Work> preparing) {
  /** Work that is ready to be measured, once. */
  @FunctionalInterface
  public interface Work extends AutoCloseable {
    /** Does it all. */
    void run();

    /** Tidies up, unmeasured. */
    @Override
    default void close() {}
  }
}
