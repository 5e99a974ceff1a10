package dev.dewey.benchmarks.worker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a worker has measured, as a line.
 *
 * @param runs how often tasks ran meanwhile; a task that runs twice counts twice
 * @param nanos the time that all took, or of each task
 */
public record Answer(int runs, List<Long> nanos) {
  private static final String WORD = "took";

  /** As a line, without its end. */
  public String line() {
    return WORD + " " + runs + nanos.stream().map(each -> " " + each).collect(Collectors.joining());
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no answer
   */
  public static Answer of(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    if (words.size() < 3 || !words.get(0).equals(WORD)) {
      throw new IllegalArgumentException("no answer: " + line);
    }
    List<Long> nanos = words.subList(2, words.size()).stream().map(Long::valueOf).toList();
    return new Answer(Integer.parseInt(words.get(1)), nanos);
  }
}
