package dev.dewey.testkit.redis;

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

/** Finds a server to start: the chosen one, else one on the PATH, else one in a jar. */
final class ExecutableFinder {
  private static final List<String> NAMES = List.of("redis-server", "valkey-server");
  private static final String REMEDY =
      " Install redis-server or valkey-server, or name one in %s, or put the jar of one on the class path, or name a running server in %s."
          .formatted(RedisServer.VARIABLE, RedisExtension.VARIABLE);

  private final String chosen;
  private final List<Path> path;
  private final List<String> troubles = new ArrayList<>();

  /**
   * Finds by a choice and a search path.
   *
   * @param chosen a path, a command or a version, or the empty string
   * @param path the folders with commands
   */
  ExecutableFinder(String chosen, List<Path> path) {
    this.chosen = chosen.strip();
    this.path = path;
  }

  static ExecutableFinder of(Properties properties, Map<String, String> environment) {
    String chosen =
        properties.getProperty(
            RedisServer.PROPERTY, environment.getOrDefault(RedisServer.VARIABLE, ""));
    List<Path> path =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
    return new ExecutableFinder(chosen, path);
  }

  /**
   * Finds one that runs here.
   *
   * @param folder where one from a jar is put
   * @throws IllegalStateException if there is none, and what was tried
   */
  Executable find(Path folder) {
    Optional<Executable> found = chosen.isEmpty() ? any(folder) : chosen(folder);
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "There is no Redis server to test with"
                    + (chosen.isEmpty()
                        ? ""
                        : ", because " + RedisServer.VARIABLE + " asks for " + chosen)
                    + ":\n- "
                    + String.join("\n- ", troubles)
                    + "\n"
                    + REMEDY.strip()));
  }

  private Optional<Executable> any(Path folder) {
    return NAMES.stream()
        .flatMap(name -> onPath(name, folder).stream())
        .findFirst()
        .or(() -> packed("", folder));
  }

  private Optional<Executable> chosen(Path folder) {
    if (chosen.matches("\\d+(\\.\\d+)*")) {
      return packed(chosen, folder);
    }
    return chosen.contains("/") || chosen.contains(File.separator)
        ? tried(Path.of(chosen).toAbsolutePath(), folder)
        : onPath(chosen, folder);
  }

  private Optional<Executable> onPath(String name, Path folder) {
    List<Path> files =
        path.stream()
            .map(place -> place.resolve(name))
            .filter(ExecutableFinder::isProgram)
            .toList();
    if (files.isEmpty()) {
      troubles.add("no command %s is on the PATH".formatted(name));
    }
    return files.stream().flatMap(file -> tried(file, folder).stream()).findFirst();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private Optional<Executable> packed(String version, Path folder) {
    List<PackedServer> here =
        PackedServer.ALL.stream()
            .filter(packed -> packed.platform().equals(PackedServer.here()))
            .filter(packed -> version.isEmpty() || packed.isOf(version))
            .toList();
    if (here.isEmpty()) {
      troubles.add("no jar has a server %s for %s".formatted(version, PackedServer.here()));
    }
    return here.stream().flatMap(packed -> unpacked(packed, folder).stream()).findFirst();
  }

  private Optional<Executable> unpacked(PackedServer packed, Path folder) {
    try {
      return tried(packed.unpack(folder), folder);
    } catch (IOException e) {
      troubles.add("Redis %s: %s".formatted(packed.version(), e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Executable> tried(Path file, Path folder) {
    try {
      return Optional.of(Executable.of(file, folder));
    } catch (IOException e) {
      troubles.add("%s does not run here: %s".formatted(file, e.getMessage()));
      return Optional.empty();
    }
  }
}
