package com.example.trouble;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import dev.dewey.QueueCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;

/** Commands that take as long as somebody else wants, or leave the work to others. */
public final class Gate {
  private Gate() {}

  /** Makes a file {@code arrived} in a folder, and waits until there is a file {@code open}. */
  @QueueCommand
  public static String pass(String folder) throws IOException, InterruptedException {
    Path place = Path.of(folder);
    try (WatchService watch = place.getFileSystem().newWatchService()) {
      place.register(watch, ENTRY_CREATE);
      Files.createFile(place.resolve("arrived"));
      while (!Files.exists(place.resolve("open"))) {
        watch.take().reset();
      }
    }
    return "passed";
  }

  /** Queues another command, and returns its id. */
  @QueueCommand
  public static String relay(int a, int b) {
    return TroubleTasks.add(a, b).taskId().value();
  }
}
