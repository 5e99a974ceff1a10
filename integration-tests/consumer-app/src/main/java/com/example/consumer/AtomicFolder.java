package com.example.consumer;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of small files that processes share: a file appears whole, and one taker gets it.
 *
 * <p>Both come from renaming, which the file system does as one step. Safe for use by many threads.
 */
final class AtomicFolder {
  private final Path files;
  private final Path aside;

  /** Opens a folder, and makes it if it is not there. */
  AtomicFolder(Path folder) throws IOException {
    this.files = Files.createDirectories(folder.resolve("files"));
    this.aside = Files.createDirectories(folder.resolve("aside"));
  }

  /** Writes a file, in place of one of that name. */
  void write(String name, byte[] bytes) throws IOException {
    Path written = Files.write(unique(), bytes);
    Files.move(written, files.resolve(name), ATOMIC_MOVE);
  }

  /** Reads a file; null if there is none. */
  byte @Nullable [] peek(String name) throws IOException {
    try {
      return Files.readAllBytes(files.resolve(name));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Takes a file away and reads it; null if there is none, or another was faster. */
  byte @Nullable [] take(String name) throws IOException {
    Path taken = unique();
    try {
      Files.move(files.resolve(name), taken, ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return null;
    }
    byte[] bytes = Files.readAllBytes(taken);
    Files.delete(taken);
    return bytes;
  }

  /** Lists the names of the files, sorted. */
  List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path unique() {
    return aside.resolve(UUID.randomUUID().toString());
  }
}
