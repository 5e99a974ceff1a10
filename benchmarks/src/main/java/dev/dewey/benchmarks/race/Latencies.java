package dev.dewey.benchmarks.race;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long single things took.
 *
 * @param name of what was timed
 * @param nanos each time, in any order
 */
public record Latencies(String name, List<Long> nanos) {
  /** Adds those of another round. */
  public Latencies and(Latencies more) {
    return new Latencies(name, Stream.concat(nanos.stream(), more.nanos.stream()).toList());
  }

  /** Returns the time, in ms, that so large a part of all stayed below: 0.5 for the median. */
  public double millis(double part) {
    long[] sorted = nanos.stream().mapToLong(each -> each).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))] / 1e6;
  }
}
