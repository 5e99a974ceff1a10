package dev.dewey.benchmarks.compile;

import dev.dewey.benchmarks.Machine;
import dev.dewey.benchmarks.race.Page;
import dev.dewey.benchmarks.race.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles an application with the processor, and once more without, what it had generated given as
 * sources: the difference is what reading, checking and printing costs.
 *
 * <p>Arguments: how many runs of each, the file that gets the figures as a part of it or {@code -}
 * for none, and the numbers of commands. Both ways take turns, each in a compiler of its own, and
 * the medians count.
 */
public final class CompileBenchmark {
  private CompileBenchmark() {}

  /** Runs, and prints or writes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> given = args.length == 0 ? List.of("7", "-", "1000", "10000") : List.of(args);
    int runs = Integer.parseInt(given.get(0));
    Table table =
        new Table("commands", "javac, generated sources given", "with the processor", "ratio");
    for (String commands : given.subList(2, given.size())) {
      table.row(run(Integer.parseInt(commands), runs).row());
    }
    String page = page(runs, table);
    System.out.println(page);
    if (!given.get(1).equals("-")) {
      new Page(Path.of(given.get(1))).put("compiling", page);
    }
  }

  private static String page(int runs, Table table) {
    return """
        ## Compiling

        Applications of so many commands, ten to a class, compiled with the processor; and once more without it, what it
        had generated given as sources. The difference is what reading, checking and printing costs.

        ```
        ./mvnw -q -pl benchmarks -am -Pbench-compile process-classes "-Dargs=%d $PWD/docs/performance.md 1000 10000"
        ```

        ```
        %s```

        Medians of %d runs, in turns, each in a javac of its own. 1,000 commands should take at most 1.5 times as long.

        %s"""
        .formatted(runs, Machine.described(), runs, table);
  }

  static Contest run(int commands, int runs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("compile-benchmark");
    try {
      List<Path> sources = Application.write(folder.resolve("sources"), commands);
      Javac processing = Javac.processing(folder.resolve("processed"));
      Javac plain = Javac.plain(folder.resolve("plain"));
      List<Duration> processed = new ArrayList<>();
      List<Duration> compiled = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        System.err.printf("%,d commands, run %d of %d%n", commands, i + 1, runs);
        processed.add(processing.compile(sources));
        List<Path> all = new ArrayList<>(sources);
        all.addAll(processing.sources());
        compiled.add(plain.compile(all));
      }
      return new Contest(commands, processed, compiled);
    } finally {
      Javac.delete(folder);
    }
  }
}
