package dev.dewey.benchmarks;

/**
 * What one piece of work took.
 *
 * @param tasks how many tasks it was
 * @param nanos how long it lasted
 * @param bytes how much all threads together allocated meanwhile
 */
record Sample(int tasks, long nanos, long bytes) {
  /**
   * Does the work, and measures it. Threads that end meanwhile take their bytes with them. The
   * garbage of what went before is collected first: it is not this work's.
   */
  static Sample of(int tasks, Runnable work) {
    System.gc();
    long bytes = Allocation.total();
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    return new Sample(tasks, nanos, Allocation.total() - bytes);
  }

  double perSecond() {
    return tasks * 1e9 / nanos;
  }

  double bytesPerTask() {
    return (double) bytes / tasks;
  }
}
