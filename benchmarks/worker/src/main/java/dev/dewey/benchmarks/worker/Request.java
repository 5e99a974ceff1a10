package dev.dewey.benchmarks.worker;

import java.util.Arrays;
import java.util.List;

/** What a worker is asked for, as a line: a word, and numbers. */
public sealed interface Request {
  /** As a line, without its end. */
  String line();

  /**
   * How long it takes to enqueue so many tasks.
   *
   * @param tasks how many
   * @param each how many with one call, 1 or more
   */
  record Enqueue(int tasks, int each) implements Request {
    @Override
    public String line() {
      return "enqueue " + tasks + " " + each;
    }
  }

  /**
   * How long it takes to run tasks that are there, from the first one's start until all is done.
   *
   * @param tasks how many
   */
  record Drain(int tasks) implements Request {
    @Override
    public String line() {
      return "drain " + tasks;
    }
  }

  /**
   * How long it takes until a task starts at an idle consumer, again and again.
   *
   * @param tasks how often
   * @param everyMicros the time between two of them
   */
  record Start(int tasks, long everyMicros) implements Request {
    @Override
    public String line() {
      return "start " + tasks + " " + everyMicros;
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Request of(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    int tasks = words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
    if (words.size() == 3 && words.get(0).equals("enqueue")) {
      return new Enqueue(tasks, Integer.parseInt(words.get(2)));
    }
    if (words.size() == 2 && words.get(0).equals("drain")) {
      return new Drain(tasks);
    }
    if (words.size() == 3 && words.get(0).equals("start")) {
      return new Start(tasks, Long.parseLong(words.get(2)));
    }
    throw new IllegalArgumentException("no request: " + line);
  }
}
