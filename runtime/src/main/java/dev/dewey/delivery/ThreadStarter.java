package dev.dewey.delivery;

/**
 * Starts the threads that commands run on. What talks to the broker has platform threads, always.
 */
public interface ThreadStarter {
  /** Threads of the operating system. */
  ThreadStarter PLATFORM =
      (name, body) -> {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
      };

  /** Starts a thread that does not keep the process alive. */
  Thread start(String name, Runnable body);
}
