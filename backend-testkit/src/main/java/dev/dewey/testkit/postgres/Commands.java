package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands that end by themselves, and are waited for. */
final class Commands {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private Commands() {}

  /**
   * Runs a command; returns its exit code.
   *
   * @param output the file for what it prints
   * @throws IOException if it cannot be run, or does not end
   */
  static int run(Path output, String... command) throws IOException {
    return run(output, List.of(command));
  }

  static int run(Path output, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!ended(process, PATIENCE)) {
      process.destroyForcibly();
      throw new IOException("%s has not ended within %s".formatted(command.get(0), PATIENCE));
    }
    return process.exitValue();
  }

  static boolean ended(Process process, Duration atMost) {
    try {
      return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process starts or ends", e);
    }
  }
}
