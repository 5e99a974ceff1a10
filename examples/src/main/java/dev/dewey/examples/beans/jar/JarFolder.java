package dev.dewey.examples.beans.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with jars somewhere under it.
 *
 * @param path of the folder
 */
public record JarFolder(Path path) {
  private static final String REMEDY =
      "Build a project first, which fills the local Maven repository, or name a folder with jars.";

  /** The local Maven repository: that of the build that runs this, else the user's. */
  public static Path localRepository() {
    String given = System.getProperty("maven.repo.local", "");
    return given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(given);
  }

  /** A folder without jars that can be counted; the message says what to do. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableException(String message) {
      super(message);
    }
  }

  /**
   * Returns the paths of all jars under the folder, sorted.
   *
   * @throws UnusableException if there are none, or not all of the folder can be read
   */
  public List<String> jars() throws UnusableException {
    if (!Files.exists(path)) {
      throw new UnusableException("folder %s does not exist. %s".formatted(path, REMEDY));
    }
    if (!Files.isDirectory(path)) {
      throw new UnusableException(
          "%s is not a folder. Name the folder that it is in.".formatted(path));
    }
    List<String> jars = walk();
    if (jars.isEmpty()) {
      throw new UnusableException("no jar was found under %s. %s".formatted(path, REMEDY));
    }
    return jars;
  }

  private List<String> walk() throws UnusableException {
    try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(e.toString());
    } catch (UncheckedIOException e) {
      throw unreadable(String.valueOf(e.getCause()));
    }
  }

  private UnusableException unreadable(String why) {
    return new UnusableException(
        "folder %s cannot be read to its end: %s. Make it readable for you, or name another."
            .formatted(path, why));
  }
}
