package dev.dewey.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The samples of one scenario.
 *
 * @param name of the scenario
 * @param samples in the order in which they were taken, at least one
 */
record Series(String name, List<Sample> samples) {
  /** Takes samples, the first ones only to warm up. */
  static Series of(String name, Rounds rounds, Supplier<Sample> scenario) {
    List<Sample> samples = new ArrayList<>();
    for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
      Sample sample = scenario.get();
      if (round >= 0) {
        samples.add(sample);
      }
    }
    return new Series(name, samples);
  }

  /**
   * How often a scenario runs.
   *
   * @param warmUp how often before it counts
   * @param measured how often it counts, 1 or more
   */
  record Rounds(int warmUp, int measured) {}

  /** Returns the median of a figure; of an even number of samples, the lower of the middle two. */
  double median(ToDoubleFunction<Sample> figure) {
    double[] sorted = sorted(figure);
    return sorted[(sorted.length - 1) / 2];
  }

  private double[] sorted(ToDoubleFunction<Sample> figure) {
    return samples.stream().mapToDouble(figure).sorted().toArray();
  }

  static String header() {
    return "%-42s %12s %12s %12s %10s".formatted("", "tasks/s", "lowest", "highest", "bytes/task");
  }

  /** Returns the medians, and the ends between which the rates lie. */
  String row() {
    double[] rates = sorted(Sample::perSecond);
    return String.format(
        Locale.ROOT,
        "%-42s %,12.0f %,12.0f %,12.0f %,10.0f",
        name,
        median(Sample::perSecond),
        rates[0],
        rates[rates.length - 1],
        median(Sample::bytesPerTask));
  }
}
