package dev.dewey.benchmarks.race;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Waits between what is timed, so that all is idle again. */
public final class Pause {
  private Pause() {}

  /** Waits for some nanoseconds. */
  public static void of(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Waits for what another thread finds. */
  public static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a figure is taken", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a figure could not be taken", e.getCause());
    }
  }
}
