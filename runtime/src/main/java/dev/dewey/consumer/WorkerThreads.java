package dev.dewey.consumer;

import dev.dewey.delivery.ThreadStarter;
import dev.dewey.delivery.VirtualThreads;

/** What kind of threads commands run on. */
public enum WorkerThreads {
  /** Threads of the operating system: for commands that compute, and for all others, too. */
  PLATFORM,
  /** Virtual threads, on Java 21 or newer: for thousands of commands that wait for others. */
  VIRTUAL;

  ThreadStarter starter() {
    return this == PLATFORM ? ThreadStarter.PLATFORM : new VirtualThreads();
  }
}
