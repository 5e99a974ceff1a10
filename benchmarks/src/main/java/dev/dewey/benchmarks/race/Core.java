package dev.dewey.benchmarks.race;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Pins this process, and those that it starts later, to one processor. */
public final class Core {
  private static final int SECONDS = 10;

  private Core() {}

  /**
   * Pins it by the command taskset, which Linux has.
   *
   * @param number of the processor, from 0 up
   * @return what came of it, in words
   */
  public static String pin(int number) {
    String pid = String.valueOf(ProcessHandle.current().pid());
    try {
      Process taskset =
          new ProcessBuilder("taskset", "-a", "-p", "-c", String.valueOf(number), pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (taskset.waitFor(SECONDS, TimeUnit.SECONDS) && taskset.exitValue() == 0) {
        return "client and server on core " + number;
      }
      return "not pinned, because taskset refused core " + number;
    } catch (IOException e) {
      return "not pinned, because there is no command taskset here";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taskset runs", e);
    }
  }
}
