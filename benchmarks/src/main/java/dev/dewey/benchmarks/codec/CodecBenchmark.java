package dev.dewey.benchmarks.codec;

import dev.dewey.benchmarks.Machine;
import dev.dewey.benchmarks.race.Aim;
import dev.dewey.benchmarks.race.Aim.Bound;
import dev.dewey.benchmarks.race.Page;
import dev.dewey.benchmarks.race.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures generated codecs beside those of Moshi, by JMH: time and bytes of an operation.
 *
 * <p>Arguments: how many rounds, and the file that gets the figures as a part of it; 10 and none if
 * not given. In a round each way runs once, in a JVM of its own, so that what disturbs the machine
 * meets them all; the medians count.
 */
public final class CodecBenchmark {
  private static final String BYTES = "gc.alloc.rate.norm";

  /** What one way took in each round. */
  private record Series(List<Double> nanos, List<Double> bytes) {
    void add(RunResult result) {
      nanos.add(result.getPrimaryResult().getScore());
      bytes.add(Objects.requireNonNull(result.getSecondaryResults().get(BYTES), BYTES).getScore());
    }

    static double median(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      return sorted.get((sorted.size() - 1) / 2);
    }
  }

  private final Map<String, Series> ways = new TreeMap<>();

  private CodecBenchmark() {}

  /** Runs, and prints or writes. */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    CodecBenchmark benchmark = new CodecBenchmark();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("Round %d of %d%n", round, rounds);
      benchmark.run();
    }
    String page = benchmark.page(rounds);
    System.out.println(page);
    if (args.length > 1) {
      new Page(Path.of(args[1])).put("codecs", page);
    }
  }

  private void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(CodecSteps.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run()
        .forEach(this::add);
  }

  private void add(RunResult result) {
    String name = result.getPrimaryResult().getLabel();
    ways.computeIfAbsent(name, each -> new Series(new ArrayList<>(), new ArrayList<>()))
        .add(result);
  }

  private String page(int rounds) {
    return """
        ## Codecs

        An order of five fields and three lines, to bytes and back: by the generated codec, by an adapter that a careful
        person writes with Moshi, and by the one that Moshi makes of a record by reflection.

        ```
        ./mvnw -q -pl benchmarks -am -Pbench-codecs process-classes "-Dargs=%d $PWD/docs/performance.md"
        ```

        ```
        %s```

        Medians of %d rounds; in each, every way runs once in a JVM of its own, by JMH.

        %s
        %s"""
        .formatted(rounds, Machine.described(), rounds, aims(), figures());
  }

  private Table aims() {
    Table table = new Table("", "aim", "figure", "held");
    for (String step : List.of("write", "read")) {
      table.row(
          new Aim(
                  step + ": operations/s, times those by hand",
                  Bound.AT_LEAST,
                  0.8,
                  nanos(step + "ByHand") / nanos(step + "Generated"))
              .row());
      table.row(
          new Aim(
                  step + ": bytes of an operation, times those by hand",
                  Bound.AT_MOST,
                  1,
                  bytes(step + "Generated") / bytes(step + "ByHand"))
              .row());
    }
    return table;
  }

  private Table figures() {
    Table table = new Table("", "ns", "bytes");
    for (String way : List.of("Generated", "ByHand", "ByReflection")) {
      for (String step : List.of("write", "read")) {
        String words = way.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        table.row(
            step + ", " + words,
            String.format(Locale.ROOT, "%,.0f", nanos(step + way)),
            String.format(Locale.ROOT, "%,.0f", bytes(step + way)));
      }
    }
    return table;
  }

  private double nanos(String name) {
    return Series.median(way(name).nanos());
  }

  private double bytes(String name) {
    return Series.median(way(name).bytes());
  }

  private Series way(String name) {
    Series series = ways.get(name);
    if (series == null) {
      throw new IllegalStateException("JMH ran no " + name + ", but " + ways.keySet());
    }
    return series;
  }
}
