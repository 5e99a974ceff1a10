package dev.dewey.testkit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Threads of a test, which end with it, or fail it. */
public final class Threads {
  /** How long work may take that should take a second at most, in seconds. */
  public static final long DEADLINE = 60;

  private Threads() {}

  /** What one of several threads does. */
  public interface Work {
    /**
     * Does it; ends soon when interrupted.
     *
     * @param thread the number of the thread, from 0
     */
    void run(int thread) throws Exception;
  }

  /** Lets some threads start work at the same time, and waits until all have ended. */
  public static void together(int threads, Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        tasks.add(
            () -> {
              start.await(DEADLINE, TimeUnit.SECONDS);
              work.run(thread);
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks, DEADLINE, TimeUnit.SECONDS)) {
        done.get();
      }
    } catch (CancellationException e) {
      throw new AssertionError("a thread has not ended within " + DEADLINE + " s", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Starts a wait in another thread, and returns when it most likely waits. */
  public static <T> FutureTask<T> waiting(Callable<T> wait) {
    FutureTask<T> task = new FutureTask<>(wait);
    Thread thread = new Thread(task, "waiter");
    thread.setDaemon(true);
    thread.start();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return task;
  }
}
