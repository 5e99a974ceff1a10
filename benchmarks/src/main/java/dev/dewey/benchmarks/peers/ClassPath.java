package dev.dewey.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The class paths of modules, as Maven has written them down. */
final class ClassPath {
  private ClassPath() {}

  /**
   * Returns the one of a module, its own classes first.
   *
   * @throws IllegalStateException if the module has not been built
   */
  static String of(Path module) {
    Path file = module.resolve("target/class-path");
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "there is no "
              + file
              + ", because the peers have not been built. Build them:"
              + " ./mvnw -Pbench-peers -pl benchmarks/peers/race -am process-classes");
    }
    try {
      return module.resolve("target/classes") + File.pathSeparator + Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of libraries, each followed by its version. */
  static String versions(String classPath, List<String> libraries) {
    return libraries.stream()
        .map(library -> library + " " + version(classPath, library))
        .collect(Collectors.joining(", "));
  }

  private static String version(String classPath, String library) {
    return Pattern.compile("/" + Pattern.quote(library) + "-(\\d[^/]*)\\.jar")
        .matcher(classPath)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElse("of this source");
  }
}
