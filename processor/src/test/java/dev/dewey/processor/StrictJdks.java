package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * The JDKs at hand, each as strict as it can be: the running one, and the newest if it is there.
 */
final class StrictJdks {
  private static final Path RUNNING = Path.of(System.getProperty("java.home"));

  private StrictJdks() {}

  /** Compiles sources, processors apart, on each JDK. */
  static void compile(List<String> sources) {
    for (Path jdk : jdks()) {
      inFolder(
          folder -> {
            List<String> command = command(jdk.resolve("bin/javac"), "-proc:none");
            command.addAll(Compiled.STRICT);
            command.addAll(List.of("-d", folder.resolve("classes").toString()));
            return command;
          },
          sources);
    }
  }

  /** Writes the documentation of sources on each JDK. */
  static void document(List<String> sources) {
    for (Path jdk : jdks()) {
      inFolder(
          folder -> {
            List<String> command = command(jdk.resolve("bin/javadoc"), "-package");
            command.addAll(List.of("-quiet", "-Xdoclint:all,-missing", "-Werror"));
            command.addAll(List.of("-d", folder.resolve("docs").toString()));
            return command;
          },
          sources);
    }
  }

  private interface Tool {
    List<String> command(Path folder);
  }

  private static List<String> command(Path tool, String option) {
    return new ArrayList<>(
        List.of(
            tool.toString(),
            "-encoding",
            "UTF-8",
            option,
            "-classpath",
            System.getProperty("java.class.path")));
  }

  private static List<Path> jdks() {
    List<Path> jdks = new ArrayList<>(List.of(RUNNING));
    Optional<Path> newest = newest();
    if (newest.isEmpty()) {
      System.out.println("no JDK 25 here; set newest.jdk to judge generated code by it, too");
    } else if (Runtime.version().feature() < 25) {
      jdks.add(newest.get());
    }
    return jdks;
  }

  private static Optional<Path> newest() {
    String said = System.getProperty("newest.jdk");
    if (said != null) {
      return Optional.of(Path.of(said));
    }
    try (Stream<Path> jdks = Files.list(RUNNING.getParent())) {
      return jdks.filter(each -> each.getFileName().toString().contains("-25"))
          .filter(each -> Files.exists(each.resolve("bin/javac")))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void inFolder(Tool tool, List<String> sources) {
    try {
      Path folder = Files.createTempDirectory("strict");
      List<Path> files = new ArrayList<>();
      for (String source : sources) {
        files.add(write(folder, source));
      }
      List<String> command = tool.command(folder);
      files.forEach(file -> command.add(file.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", command.get(0), said).isZero();
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Path write(Path folder, String source) throws IOException {
    JavaFileObject object = Compiled.file(source);
    Path file = folder.resolve("sources" + object.toUri().getPath());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
