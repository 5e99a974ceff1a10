package dev.dewey.wholepath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param home its folder
 * @param feature its version, as in 17
 */
record Jdk(Path home, int feature) {
  private static final int OLDEST = 17;
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/opt/java"),
          Path.of(System.getProperty("user.home"), ".jdks"),
          Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"));

  /** The JDK that runs the tests. */
  static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The current JDK and the newest other one, if there is another; says so if there is none. */
  static Stream<Jdk> all() {
    Optional<Jdk> other =
        Stream.concat(named(), placed())
            .flatMap(home -> at(home).stream())
            .filter(jdk -> jdk.feature() >= OLDEST && jdk.feature() != current().feature())
            .max(Comparator.comparingInt(Jdk::feature));
    if (other.isEmpty()) {
      System.out.println(
          "There is no JDK but %s, neither as a JAVA_HOME_… nor in %s: nothing runs on another."
              .formatted(current(), PLACES));
    }
    return Stream.concat(Stream.of(current()), other.stream());
  }

  /** Those that CI machines name: JAVA_HOME_25_X64 and the like. */
  private static Stream<Path> named() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
        .map(Map.Entry::getValue)
        .map(Path::of);
  }

  private static Stream<Path> placed() {
    return PLACES.stream().flatMap(Jdk::inside);
  }

  private static Stream<Path> inside(Path place) {
    if (!Files.isDirectory(place)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(place)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
          .map(feature -> new Jdk(home, Integer.parseInt(feature)))
          .findFirst();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The program that runs Java programs. */
  String java() {
    return home.resolve("bin/java").toString();
  }

  /** Names the version, for test reports. */
  @Override
  public String toString() {
    return "JDK " + feature;
  }
}
