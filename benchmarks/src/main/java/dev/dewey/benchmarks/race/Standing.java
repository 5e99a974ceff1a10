package dev.dewey.benchmarks.race;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a contender did.
 *
 * @param name of the contender
 * @param efforts one for each round, in their order
 */
public record Standing(String name, List<Effort> efforts) {
  /** Operations per second: the median of the rounds. */
  public double perSecond() {
    return median(Effort::perSecond);
  }

  /** The lowest and the highest rate. */
  public double[] ends() {
    double[] rates = efforts.stream().mapToDouble(Effort::perSecond).sorted().toArray();
    return new double[] {rates[0], rates[rates.length - 1]};
  }

  /** Microseconds that the server had a processor for an operation: the median of the rounds. */
  public double serverMicros() {
    return median(Effort::serverMicros);
  }

  /** Microseconds that this process had a processor for an operation, over all rounds. */
  public double clientMicros() {
    return sum(Effort::clientNanos) / sum(Effort::operations) / 1e3;
  }

  /** How many times as fast as another one: the median of the rounds, each compared by itself. */
  public double timesAsFastAs(Standing other) {
    return medianOf(
        IntStream.range(0, efforts.size())
            .mapToDouble(i -> efforts.get(i).perSecond() / other.efforts.get(i).perSecond()));
  }

  /**
   * How many times as fast as another one, if nobody else had used the machine: by the processor
   * time of client and server together, over all rounds.
   */
  public double timesAsCheapAs(Standing other) {
    return other.micros() / micros();
  }

  private double micros() {
    return clientMicros() + sum(Effort::serverNanos) / sum(Effort::operations) / 1e3;
  }

  /** How many times the server's work of another one; compared as the speed is. */
  public double timesTheServerOf(Standing other) {
    return medianOf(
        IntStream.range(0, efforts.size())
            .mapToDouble(i -> efforts.get(i).serverMicros() / other.efforts.get(i).serverMicros()));
  }

  private double median(ToDoubleFunction<Effort> figure) {
    return medianOf(efforts.stream().mapToDouble(figure));
  }

  /** Of an even number, the lower of the middle two. */
  static double medianOf(DoubleStream figures) {
    double[] sorted = figures.toArray();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  private double sum(ToDoubleFunction<Effort> figure) {
    return efforts.stream().mapToDouble(figure).sum();
  }
}
