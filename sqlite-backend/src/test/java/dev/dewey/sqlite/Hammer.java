package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.testkit.process.JavaProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process of {@link HammerMain}, seen from outside. */
record Hammer(JavaProgram program) implements AutoCloseable {
  static Hammer start(Path file, String name, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(HammerMain.class.getName());
    command.add(file.toString());
    command.add(name);
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    Path output = file.resolveSibling(name + ".out");
    return new Hammer(JavaProgram.start(name, output, classPath(), command));
  }

  private static String classPath() {
    Stream<String> paths =
        Stream.of("java.class.path", "jdk.module.path").map(name -> System.getProperty(name, ""));
    String tests = Path.of(System.getProperty("basedir", "."), "target", "test-classes").toString();
    return Stream.concat(paths, Stream.of(tests))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Lets those go that are ready. */
  static void go(Path file, Hammer... hammers) throws IOException {
    for (Hammer hammer : hammers) {
      Awaitility.await().until(() -> hammer.says("ready").size() == 1);
    }
    Files.createFile(file.resolveSibling("go"));
  }

  /** What it says of one kind, a line each; a last line that is not finished does not count. */
  List<String> says(String kind) {
    String said = program.said();
    String finished = said.substring(0, said.lastIndexOf('\n') + 1);
    return finished
        .lines()
        .filter(line -> line.equals(kind) || line.startsWith(kind + " "))
        .map(line -> line.substring(Math.min(line.length(), kind.length() + 1)))
        .toList();
  }

  void assertNothingFailed() {
    assertThat(program.said()).doesNotContain("failed").doesNotContain("Exception");
  }

  @Override
  public void close() {
    program.close();
  }
}
