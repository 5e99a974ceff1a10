package dev.dewey.benchmarks.compile;

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
 * <p>Arguments: how many runs of each, then the numbers of commands. Both ways take turns, each in
 * a compiler of its own, and the medians count.
 */
public final class CompileBenchmark {
  private CompileBenchmark() {}

  /** Runs and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> given = args.length == 0 ? List.of("7", "1000", "10000") : List.of(args);
    int runs = Integer.parseInt(given.get(0));
    System.out.println(
        "| commands | javac, generated sources given | with the processor | ratio |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (String commands : given.subList(1, given.size())) {
      System.out.println(run(Integer.parseInt(commands), runs));
    }
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
