package dev.dewey.benchmarks;

import dev.dewey.benchmarks.Series.Rounds;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What a call through a queue in memory costs, from end to end. */
public final class MemoryBenchmark {
  private static final int MOST_TASKS = 1_000_000;

  /** A message, its result and its handle, with room for the collector. */
  private static final int HEAP_PER_TASK = 4_000;

  private MemoryBenchmark() {}

  /** Runs all scenarios and prints a table; takes no arguments. */
  public static void main(String[] args) {
    int tasks = tasksFor(Runtime.getRuntime().maxMemory());
    run(tasks, new Rounds(3, 7), System.out);
  }

  /** Returns how many tasks fit into a heap of so many bytes; a million are enough. */
  static int tasksFor(long heap) {
    return (int) Math.min(MOST_TASKS, heap / HEAP_PER_TASK);
  }

  static void run(int tasks, Rounds rounds, PrintStream out) {
    Machine.print(out);
    out.printf(
        Locale.ROOT,
        "rounds   %,d tasks each; medians of %d after %d to warm up%n%n",
        tasks,
        rounds.measured(),
        rounds.warmUp());
    out.println(Series.header());
    named(tasks).forEach((name, scenario) -> out.println(Series.of(name, rounds, scenario).row()));
  }

  private static Map<String, Supplier<Sample>> named(int tasks) {
    Map<String, Supplier<Sample>> named = new LinkedHashMap<>();
    Scenarios one = new Scenarios(tasks, 1);
    Scenarios two = new Scenarios(tasks, 2);
    named.put("enqueue, one by one", one::enqueue);
    named.put("enqueueAll, 100 at a time", one::enqueueAll);
    named.put("drain, 1 worker, results stored", one::drain);
    named.put("drain, 2 workers, results stored", two::drain);
    named.put("enqueue and drain together, 1 worker", one::together);
    named.put("enqueue and drain together, 2 workers", two::together);
    return named;
  }
}
