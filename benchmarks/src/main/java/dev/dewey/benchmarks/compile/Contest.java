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

  /** As a row of a table: how many, without and with the processor, the ratio. */
  Object[] row() {
    return new Object[] {
      String.format(Locale.ROOT, "%,d", commands),
      String.format(Locale.ROOT, "%,d ms", median(plain).toMillis()),
      String.format(Locale.ROOT, "%,d ms", median(processed).toMillis()),
      String.format(Locale.ROOT, "%.2f", ratio())
    };
  }
}
