package dev.dewey.cli;

import dev.dewey.Crontab;
import dev.dewey.Invoker;
import dev.dewey.PeriodicCommand;
import dev.dewey.QueueCommand;
import dev.dewey.memory.MemoryBroker;

/** The commands that the program finds in its tests. */
final class Beans {
  private Beans() {}

  /** An invoker that is not the program's. */
  static final class Elsewhere {
    private static final Invoker INVOKER = Invoker.on(new MemoryBroker("elsewhere"));

    private Elsewhere() {}

    static Invoker invoker() {
      return INVOKER;
    }
  }

  /** Counts beans. */
  @QueueCommand(name = "beans.count")
  static long count(long beans) {
    return beans;
  }

  /** Sweeps up each minute. */
  @PeriodicCommand(value = @Crontab, name = "beans.sweep")
  static void sweep() {}

  /** Sweeps elsewhere. */
  @PeriodicCommand(value = @Crontab, name = "beans.elsewhere", invoker = Elsewhere.class)
  static void elsewhere() {}
}
