package dev.dewey.testkit.model;

import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.StoreClock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lives through a queue for each seed, and tells in which one broker and model disagree. */
final class Lives {
  /** The system property that gives other seeds, separated by commas. */
  private static final String PROPERTY = "dewey.testkit.seeds";

  /** How often a life is begun anew that a machine cut short by standing still. */
  private static final int TRIES = 10;

  private Lives() {}

  /**
   * Lives through a queue for each seed.
   *
   * @param steps how many steps a life has; a fifth by a clock that runs, since they take time
   */
  static void of(Bench bench, int seeds, int steps) {
    int some = bench.clock() instanceof StoreClock.Moved ? steps : steps / 5;
    for (long seed : seeds(seeds)) {
      int tries = 1;
      while (!isLived(bench, seed, some)) {
        if (tries++ == TRIES) {
          throw new AssertionError(
              "the machine stood still for longer than a lease of %s in each of %d tries. Let less run beside."
                  .formatted(bench.clock().lease(), TRIES));
        }
      }
    }
  }

  /** Seeds from 1 on, the same each time, or those that the property gives. */
  private static List<Long> seeds(int count) {
    String given = System.getProperty(PROPERTY);
    return given == null
        ? LongStream.rangeClosed(1, count).boxed().toList()
        : Stream.of(given.split(",")).map(String::strip).map(Long::valueOf).toList();
  }

  /** Whether a life came to its end. */
  private static boolean isLived(Bench bench, long seed, int steps) {
    try (Bench own = bench.anotherBench()) {
      Life life = new Life(own, seed);
      try {
        life.live(steps);
        return true;
      } catch (Life.StoodStill e) {
        return false;
      } catch (RuntimeException e) {
        throw new AssertionError(
            "broker and model disagree in the life of seed %d: %s. Live through it again with -D%s=%d.%n%s"
                .formatted(seed, e.getMessage(), PROPERTY, seed, life.story()),
            e);
      }
    }
  }
}
