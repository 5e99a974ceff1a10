package dev.dewey.processor.lock;

import dev.dewey.processor.diagnostic.Quote;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A lock on disk: lines of text, sorted, to be checked in. */
final class LockFile {
  private static final String HEAD =
      """
      # What the messages of this module's commands hold. The compiler checks it and, with
      # -Adewey.lock.mode=update, writes it; a line is removed by hand, once nothing needs it.
      """;

  private final Path path;

  LockFile(Path path) {
    this.path = path;
  }

  /** A lock that cannot be read: why not, as a clause, and what to do, as a sentence. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    MalformedException(String reason, String remedy) {
      super(reason);
      this.remedy = remedy;
    }

    String reason() {
      return String.valueOf(getMessage());
    }

    String remedy() {
      return remedy;
    }
  }

  /** Whether there is one. */
  boolean exists() {
    return Files.exists(path);
  }

  /** Reads it, and refuses it if its lines are in disorder. */
  Lock readSorted() throws MalformedException {
    List<Shape> shapes = shapes();
    checkOrder(shapes);
    return new Lock(shapes);
  }

  /** Reads it, in whatever order. */
  Lock read() throws MalformedException {
    return new Lock(shapes());
  }

  private List<Shape> shapes() throws MalformedException {
    List<Shape> shapes = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        shapes.add(shape(line, number, shapes));
      }
    }
    return shapes;
  }

  private List<String> lines() throws MalformedException {
    try {
      return Files.readAllLines(path);
    } catch (CharacterCodingException e) {
      throw new MalformedException("it is no text in UTF-8", "Restore it from version control.");
    } catch (IOException e) {
      throw new MalformedException(
          "it cannot be read (%s)".formatted(e), "Name a file in a folder that you may use.");
    }
  }

  private static Shape shape(String line, int number, List<Shape> before)
      throws MalformedException {
    if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
      throw new MalformedException(
          "line %d is left of a merge".formatted(number),
          "Keep the lines of both sides, sorted, and remove the marks.");
    }
    Optional<Shape> read = Shape.of(line);
    if (read.isEmpty()) {
      throw new MalformedException(
          "line %d is no command, alias or type: %s".formatted(number, Quote.of(line)),
          "Restore it from version control, and let -Adewey.lock.mode=update change it.");
    }
    checkNew(read.get(), number, before);
    return read.get();
  }

  private static void checkNew(Shape shape, int number, List<Shape> before)
      throws MalformedException {
    if (before.stream().anyMatch(each -> each.key().equals(shape.key()))) {
      throw new MalformedException(
          "line %d has %s a second time".formatted(number, shape.key()), "Remove one of the two.");
    }
  }

  private static void checkOrder(List<Shape> shapes) throws MalformedException {
    for (int i = 1; i < shapes.size(); i++) {
      String key = shapes.get(i).key();
      if (shapes.get(i - 1).key().compareTo(key) > 0) {
        throw new MalformedException(
            "its lines are to be sorted, and %s comes too late".formatted(key),
            "Compile once with -Adewey.lock.mode=update, which sorts them.");
      }
    }
  }

  /** Writes it, if that changes anything; in one step, so that nobody reads a half. */
  void write(Lock lock) throws IOException {
    String text =
        lock.shapes().stream()
            .map(each -> each.line() + "\n")
            .collect(Collectors.joining("", HEAD, ""));
    if (exists() && Files.readString(path).equals(text)) {
      return;
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
