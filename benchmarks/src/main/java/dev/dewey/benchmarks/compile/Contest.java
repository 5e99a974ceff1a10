package dev.dewey.benchmarks.compile;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long both ways took, run by run.
 *
 * @param commands how many commands were compiled
 * @param processed with the processor
 * @param plain without, what it had generated given as sources
 */
record Contest(int commands, List<Duration> processed, List<Duration> plain) {
  /** How many times longer the processor makes it, by the medians. */
  double ratio() {
    return (double) median(processed).toNanos() / median(plain).toNanos();
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %,d | %,d ms | %,d ms | %.2f |",
        commands,
        median(plain).toMillis(),
        median(processed).toMillis(),
        ratio());
  }
}
