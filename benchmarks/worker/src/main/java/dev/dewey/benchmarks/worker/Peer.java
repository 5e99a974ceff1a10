package dev.dewey.benchmarks.worker;

/**
 * A task queue with its client and its consumer, used as its own documentation says.
 *
 * <p>Its one task is {@link Beans#countSomeBeans}. One thread calls it.
 */
public interface Peer extends AutoCloseable {
  /** Forgets all tasks and results; nothing consumes meanwhile. */
  void empty();

  /** Enqueues a task for this number. */
  void enqueue(long num);

  /**
   * Enqueues tasks by the queue's own call for many, if it has one.
   *
   * @param first number
   * @param count of numbers, each one more than the one before
   */
  default void enqueueAll(long first, int count) {
    for (int i = 0; i < count; i++) {
      enqueue(first + i);
    }
  }

  /** Starts a consumer, whose closing waits until it has ended. */
  Consuming consume();

  /**
   * Whether everything is done about so many tasks: their results are stored, if they are, and the
   * queue has forgotten them or marked them as done. It is asked after each of them has run, again
   * and again.
   */
  boolean isSettled(int tasks);

  /** Ends the client. */
  @Override
  void close();

  /** A consumer at work. */
  @FunctionalInterface
  interface Consuming extends AutoCloseable {
    @Override
    void close();
  }
}
