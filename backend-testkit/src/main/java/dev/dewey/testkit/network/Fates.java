package dev.dewey.testkit.network;

import java.util.Random;

/** Decides for one answer after the other. A {@link TcpProxy} asks one at a time. */
@FunctionalInterface
public interface Fates {
  /** Decides for the next answer. */
  Fate next();

  /** All arrive. */
  static Fates fair() {
    return Fate.Arrives::new;
  }

  /**
   * One of so many has a fate, the others arrive.
   *
   * @param n which one: the nth, the 2nth and so on; 1 or more
   */
  static Fates every(int n, Fate fate) {
    checkAtLeastOne(n);
    int[] seen = {0};
    return () -> ++seen[0] % n == 0 ? fate : new Fate.Arrives();
  }

  /**
   * A single one has a fate, the others arrive.
   *
   * @param nth which one, the first being 1
   */
  static Fates only(int nth, Fate fate) {
    checkAtLeastOne(nth);
    int[] seen = {0};
    return () -> ++seen[0] == nth ? fate : new Fate.Arrives();
  }

  /**
   * One of so many is lost or torn, as a seed decides: the same one each time.
   *
   * @param oneIn how many answers there are to one accident on average, 1 or more
   */
  static Fates seeded(long seed, int oneIn) {
    checkAtLeastOne(oneIn);
    Random random = new Random(seed);
    return () -> {
      if (random.nextInt(oneIn) > 0) {
        return new Fate.Arrives();
      }
      return random.nextInt(2) == 0 ? new Fate.IsLost() : new Fate.IsTorn(random.nextInt(16));
    };
  }

  private static void checkAtLeastOne(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("answers are counted from 1, was " + n);
    }
  }
}
