package com.example.consumer;

import dev.dewey.Invoker;
import java.nio.file.Path;

/** Invokers whose queue, results, schedule and dead letters are files of one folder. */
public final class FileInvokers {
  private FileInvokers() {}

  /** Opens one. */
  public static Invoker open(Path folder) {
    return Invoker.builder(FileQueue.open(folder, "queue"))
        .resultStore(FileDataStore.open(folder, "results"))
        .taskStore(FileDataStore.open(folder, "schedule"))
        .deadLetters(FileQueue.open(folder, "dead"))
        .storeNone(true)
        .build();
  }
}
