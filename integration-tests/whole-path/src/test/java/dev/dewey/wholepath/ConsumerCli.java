package dev.dewey.wholepath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the consumer as its users do. */
final class ConsumerCli {
  private ConsumerCli() {}

  static JavaProcess start(
      Jdk jdk, List<Path> path, Map<String, String> environment, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-cp");
    arguments.add(JavaProcess.path(path.stream()));
    arguments.add("dev.dewey.cli.ConsumerMain");
    arguments.addAll(List.of(options));
    return JavaProcess.start(jdk, environment, arguments.toArray(String[]::new));
  }
}
