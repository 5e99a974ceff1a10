package com.example.consumer;

import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A queue of one file for each message, in a folder that processes share.
 *
 * <p>Files are named by the time of writing; so the messages of one process keep their order.
 */
public final class FileQueue implements BaseQueue {
  private final String name;
  private final AtomicFolder folder;
  private final AtomicLong last = new AtomicLong();

  private FileQueue(String name, AtomicFolder folder) {
    this.name = name;
    this.folder = folder;
  }

  /** Opens a queue, and makes its folder if it is not there. */
  public static FileQueue open(Path parent, String name) {
    try {
      return new FileQueue(name, new AtomicFolder(parent.resolve(name)));
    } catch (IOException e) {
      throw new QueueException("queue " + name + " cannot be opened in " + parent, e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] message) {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    long time = last.updateAndGet(before -> Math.max(before + 1, now));
    try {
      folder.write("%019d-%s".formatted(time, UUID.randomUUID()), message);
    } catch (IOException e) {
      throw new QueueWriteException("queue " + name + " cannot be written", e);
    }
  }

  @Override
  public byte @Nullable [] read() {
    try {
      for (String file : folder.names()) {
        byte[] message = folder.take(file);
        if (message != null) {
          return message;
        }
      }
      return null;
    } catch (IOException e) {
      throw new QueueReadException("queue " + name + " cannot be read", e);
    }
  }

  @Override
  public long length() {
    try {
      return folder.names().size();
    } catch (IOException e) {
      throw new QueueReadException("queue " + name + " cannot be read", e);
    }
  }

  @Override
  public void flush() {
    while (read() != null) {}
  }
}
