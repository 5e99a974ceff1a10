package dev.dewey.sqlite.file;

import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Looks at a path before SQLite does, which says less of what is wrong. */
final class FileCheck {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private FileCheck() {}

  /** Checks that there is a database which can be written, or that there can be one. */
  static void check(Path path) {
    Path folder = path.getParent();
    if (Files.isDirectory(path)) {
      throw refused(
          path,
          "it is a folder",
          "Name a file in it, such as %s.".formatted(path.resolve("dewey.db")));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(path, "there is no folder " + folder, "Create it.");
    }
    if (!Files.isWritable(folder)) {
      throw refused(
          path,
          "this user may not write to the folder " + folder,
          "Let it: SQLite keeps two more files beside the one.");
    }
    if (Files.exists(path)) {
      checkFile(path);
    }
  }

  private static void checkFile(Path path) {
    if (!Files.isWritable(path)) {
      throw refused(path, "this user may only read it", "Let it write, too.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(MAGIC.length);
      if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
        throw refused(path, "it is no database of SQLite", "Name another file, or a new one.");
      }
    } catch (IOException e) {
      throw new QueueException(
          "the file %s cannot be opened, because it cannot be read. Look after the disk."
              .formatted(path),
          e);
    }
  }

  private static QueueException refused(Path path, String why, String remedy) {
    return new QueueException(
        "the file %s cannot be opened, because %s. %s".formatted(path, why, remedy));
  }
}
