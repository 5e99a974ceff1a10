package dev.dewey.testkit.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds a server to start: the chosen one, else one on the PATH, else the one in a jar. */
final class BinariesFinder {
  /** The choice of the one in a jar. */
  static final String PACKED = "packed";

  private static final String REMEDY =
      "Put the folder with initdb and postgres on the PATH, or name it in %s, or put the jar on the class path, or name a running server in %s."
          .formatted(PostgresServer.VARIABLE, PostgresExtension.VARIABLE);

  private final String chosen;
  private final List<Path> path;
  private final List<String> troubles = new ArrayList<>();

  /**
   * Finds by a choice and a search path.
   *
   * @param chosen a folder, {@code packed}, or the empty string
   * @param path the folders with commands
   */
  BinariesFinder(String chosen, List<Path> path) {
    this.chosen = chosen.strip();
    this.path = path;
  }

  static BinariesFinder of(Properties properties, Map<String, String> environment) {
    String chosen =
        properties.getProperty(
            PostgresServer.PROPERTY, environment.getOrDefault(PostgresServer.VARIABLE, ""));
    List<Path> path =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
    return new BinariesFinder(chosen, path);
  }

  /**
   * Finds one that runs here.
   *
   * @param scratch where one from a jar is put
   * @throws IllegalStateException if there is none, and what was tried
   */
  Binaries find(Path scratch) {
    Optional<Binaries> found;
    if (chosen.isEmpty()) {
      found = onPath(scratch).or(() -> packed(scratch));
    } else {
      found = chosen.equals(PACKED) ? packed(scratch) : tried(Path.of(chosen), scratch);
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "There is no PostgreSQL server to test with%s:\n- %s\n%s"
                    .formatted(
                        chosen.isEmpty()
                            ? ""
                            : ", because " + PostgresServer.VARIABLE + " asks for " + chosen,
                        String.join("\n- ", troubles),
                        REMEDY)));
  }

  private Optional<Binaries> onPath(Path scratch) {
    List<Path> folders =
        path.stream().filter(each -> Files.isExecutable(each.resolve("postgres"))).toList();
    if (folders.isEmpty()) {
      troubles.add("no command postgres is on the PATH");
    }
    return folders.stream().flatMap(folder -> tried(folder, scratch).stream()).findFirst();
  }

  private Optional<Binaries> packed(Path scratch) {
    try {
      return tried(PackedBinaries.unpack(scratch), scratch);
    } catch (IOException e) {
      troubles.add(e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Binaries> tried(Path folder, Path scratch) {
    try {
      return Optional.of(Binaries.of(folder, scratch));
    } catch (IOException e) {
      troubles.add(
          "%s does not run here: %s".formatted(folder.resolve("postgres"), e.getMessage()));
      return Optional.empty();
    }
  }
}
