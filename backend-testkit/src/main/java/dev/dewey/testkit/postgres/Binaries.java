package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of a server that run here.
 *
 * @param folder where {@code initdb} and {@code postgres} are
 * @param version what they say they are: {@code PostgreSQL 15.14}
 */
record Binaries(Path folder, String version) {
  private static final Pattern BANNER = Pattern.compile("\\((PostgreSQL)\\) (\\S+)");

  /**
   * Runs a program of a folder to see what it is.
   *
   * @param scratch where its answer is put for a moment
   * @throws IOException if it does not run here, and why
   */
  static Binaries of(Path folder, Path scratch) throws IOException {
    Path real = folder.resolve("postgres").toRealPath();
    Path home = real.getParent();
    if (home == null || !Files.isExecutable(home.resolve("initdb"))) {
      throw new IOException("there is no initdb beside it");
    }
    Path answer = scratch.resolve("version.txt");
    int exit = Commands.run(answer, real.toString(), "--version");
    String text = Files.readString(answer).strip();
    Files.delete(answer);
    Matcher banner = BANNER.matcher(text);
    if (exit != 0 || !banner.find()) {
      throw new IOException("it says: " + text.lines().findFirst().orElse("(nothing)"));
    }
    return new Binaries(home, banner.group(1) + " " + banner.group(2));
  }

  String program(String name) {
    return folder.resolve(name).toString();
  }
}
