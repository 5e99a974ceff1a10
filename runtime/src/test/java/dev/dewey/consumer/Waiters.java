package dev.dewey.consumer;

/** Lets a command end not before another one waits, so that it never is too quick for that. */
final class Waiters {
  private volatile Thread waiter;

  /** Notes that this thread will wait. */
  void expect() {
    waiter = Thread.currentThread();
  }

  /** Goes on when the thread that was noted waits, if it is another one. */
  void await() {
    Thread other = waiter;
    while (other != null && other != Thread.currentThread() && !isWaiting(other)) {
      Thread.onSpinWait();
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }
}
