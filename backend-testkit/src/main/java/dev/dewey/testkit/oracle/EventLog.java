package dev.dewey.testkit.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * The log of one producer or worker, a file of its own in a folder of all.
 *
 * <p>What is written is the system's at once, and is there though the process is killed. Safe for
 * use by many threads.
 */
public final class EventLog implements AutoCloseable {
  private final FileChannel file;
  private final String who;

  private EventLog(FileChannel file, String who) {
    this.file = file;
    this.who = who;
  }

  /**
   * Opens the log of somebody.
   *
   * @param who a name without spaces, of which there is one
   */
  public static EventLog open(Path folder, String who) {
    try {
      Path path = folder.resolve(who + ".log");
      return new EventLog(
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND), who);
    } catch (IOException e) {
      throw new UncheckedIOException("no log of %s can be made in %s".formatted(who, folder), e);
    }
  }

  /** Notes what happened to a task in a worker. */
  public void note(Event.Kind kind, String id, int delivery) {
    write(new Event(kind, id, delivery, who, Instant.now()).line());
  }

  /** Notes what happened to some tasks in a producer, in one piece. */
  public void note(Event.Kind kind, List<String> ids) {
    Instant now = Instant.now();
    write(ids.stream().map(id -> new Event(kind, id, 0, who, now).line()).collect(joining()));
  }

  private synchronized void write(String lines) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log of %s cannot be written".formatted(who), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
