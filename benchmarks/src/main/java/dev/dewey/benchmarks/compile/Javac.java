package dev.dewey.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the compiler of this JDK in a process of its own, as a build does. */
final class Javac {
  private static final String PROCESSORS =
      "dev.dewey.processor.CommandProcessor,dev.dewey.processor.RegistryProcessor";

  private final Path folder;
  private final List<String> options = new ArrayList<>();

  /** Compiles into folders of its own. */
  Javac(Path folder) {
    this.folder = folder;
  }

  /** Returns a compiler that runs the processor. */
  static Javac processing(Path folder) {
    Javac javac = new Javac(folder);
    javac.options.addAll(List.of("-processor", PROCESSORS));
    javac.options.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    javac.options.addAll(List.of("-s", javac.generated().toString()));
    return javac;
  }

  /** Returns a compiler that does not. */
  static Javac plain(Path folder) {
    Javac javac = new Javac(folder);
    javac.options.add("-proc:none");
    return javac;
  }

  /** Where generated sources go. */
  Path generated() {
    return folder.resolve("generated");
  }

  /** Compiles anew, and returns how long it took. */
  Duration compile(List<Path> sources) throws IOException, InterruptedException {
    delete(folder);
    Files.createDirectories(generated());
    Path list = folder.resolve("arguments");
    List<String> lines = new ArrayList<>(options);
    lines.addAll(List.of("-nowarn", "-d", folder.resolve("classes").toString()));
    lines.addAll(List.of("-cp", System.getProperty("java.class.path")));
    sources.forEach(each -> lines.add(each.toString()));
    Files.write(list, lines);
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    long start = System.nanoTime();
    Process process = new ProcessBuilder(javac.toString(), "@" + list).inheritIO().start();
    int code = process.waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (code != 0) {
      throw new IllegalStateException("javac ended with " + code + ", see above");
    }
    return took;
  }

  /** Returns the generated sources. */
  List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(generated())) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
