package dev.dewey.benchmarks.worker;

/** The task of all contenders. */
public final class Beans {
  /**
   * Of all that ran in this process. Some queues know a task by its class alone and make its
   * instances themselves, so nothing can be given to it.
   */
  static final Tally TALLY = new Tally();

  private Beans() {}

  /** Counts some beans, which takes no time. */
  public static String countSomeBeans(long num) {
    TALLY.ran(num);
    return "Counted " + num + " beans";
  }
}
