package dev.dewey.testkit.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that runs here.
 *
 * @param path the file
 * @param version what it says it is: {@code Redis 6.2.11}
 */
record Executable(Path path, String version) {
  private static final Pattern BANNER = Pattern.compile("(\\w+) server v=(\\S+)");
  private static final int SECONDS = 20;

  /**
   * Runs a file to see what it is.
   *
   * @param folder where its answer is put for a moment
   * @throws IOException if it does not run here, and why
   */
  static Executable of(Path path, Path folder) throws IOException {
    Path answer = folder.resolve("version.txt");
    Process process =
        new ProcessBuilder(path.toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    await(process);
    String text = Files.readString(answer).strip();
    Files.delete(answer);
    Matcher banner = BANNER.matcher(text);
    if (process.exitValue() != 0 || !banner.find()) {
      throw new IOException("it says: " + text.lines().findFirst().orElse("(nothing)"));
    }
    return new Executable(path, banner.group(1) + " " + banner.group(2));
  }

  private static void await(Process process) throws IOException {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException("it did not tell its version within " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
