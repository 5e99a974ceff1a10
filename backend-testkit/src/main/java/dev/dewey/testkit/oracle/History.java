package dev.dewey.testkit.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All logs of a folder, read as far as they are written; a line cut short by a kill does not count.
 *
 * <p>Used by one thread.
 */
public final class History {
  private final Path folder;
  private final Map<Path, Long> read = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  /** Reads the logs of a folder. */
  public History(Path folder) {
    this.folder = folder;
  }

  /** All that is written by now: of each log in its order. */
  public List<Event> events() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
        readOn(file);
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException("the logs in %s cannot be read".formatted(folder), e);
    }
  }

  /** How many events of a kind there are by now. */
  public long count(Predicate<Event> which) {
    return events().stream().filter(which).count();
  }

  private void readOn(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long from = read.getOrDefault(path, 0L);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      new String(bytes, 0, end, UTF_8).lines().map(Event::parse).forEach(events::add);
      read.put(path, from + end);
    }
  }
}
