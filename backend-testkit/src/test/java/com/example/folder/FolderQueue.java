package com.example.folder;

import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A queue in a folder: a file for each message, called by its place in the line. */
public final class FolderQueue implements BaseQueue {
  private final String name;
  private final Path line;
  private final Path hands;

  public FolderQueue(Path root, String name) {
    try {
      this.name = name;
      this.line = Files.createDirectories(root.resolve(name).resolve("line"));
      this.hands = Files.createDirectories(root.resolve(name).resolve("hands"));
    } catch (IOException e) {
      throw new QueueException("queue %s cannot be opened in %s".formatted(name, root), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** Joins the line with a file that is finished; of two with one place, one tries the next. */
  @Override
  public void write(byte[] message) {
    try {
      Path file = Files.write(inHand(), message);
      List<Path> waiting = waiting();
      long place = waiting.isEmpty() ? 0 : place(waiting.get(waiting.size() - 1)) + 1;
      while (!joins(file, place)) {
        place++;
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new QueueWriteException("a message cannot be written to " + line, e);
    }
  }

  private boolean joins(Path file, long place) throws IOException {
    try {
      Files.createLink(line.resolve("%019d".formatted(place)), file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Takes the first file out of the line; of two who try, one gets it. */
  @Override
  public byte[] read() {
    try {
      for (Path first : waiting()) {
        Path mine = inHand();
        try {
          Files.move(first, mine, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
          continue;
        }
        byte[] message = Files.readAllBytes(mine);
        Files.delete(mine);
        return message;
      }
      return null;
    } catch (IOException e) {
      throw new QueueReadException("no message can be read from " + line, e);
    }
  }

  @Override
  public long length() {
    try {
      return waiting().size();
    } catch (IOException e) {
      throw new QueueException("the messages in %s cannot be counted".formatted(line), e);
    }
  }

  @Override
  public void flush() {
    while (read() != null) {}
  }

  private Path inHand() {
    return hands.resolve(UUID.randomUUID().toString());
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(line)) {
      return files.sorted().toList();
    }
  }

  private static long place(Path file) {
    return Long.parseLong(file.getFileName().toString());
  }
}
