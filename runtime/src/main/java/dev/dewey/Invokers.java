package dev.dewey;

import dev.dewey.spi.QueueException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The invoker of the process: what calls without an invoker of their own are queued on.
 *
 * <p>Safe for use by many threads; an installation is seen by all of them.
 */
public final class Invokers {
  private static final Deque<Installation> INSTALLED = new ArrayDeque<>();
  private static volatile @Nullable Invoker current;

  private Invokers() {}

  /** One installation; closing it brings back the invoker that was there before. */
  public static final class Installation implements AutoCloseable {
    private final Invoker invoker;

    private Installation(Invoker invoker) {
      this.invoker = invoker;
    }

    /** Ends this installation, wherever it stands among the others; again is harmless. */
    @Override
    public void close() {
      synchronized (INSTALLED) {
        INSTALLED.remove(this);
        current = INSTALLED.isEmpty() ? null : INSTALLED.peek().invoker;
      }
    }
  }

  /**
   * Makes an invoker that of the process.
   *
   * @return closes the installation; a program that keeps its invoker until it ends may ignore it
   */
  public static Installation install(Invoker invoker) {
    Installation installation = new Installation(Objects.requireNonNull(invoker, "invoker"));
    synchronized (INSTALLED) {
      INSTALLED.push(installation);
      current = invoker;
    }
    return installation;
  }

  static Invoker current() {
    Invoker invoker = current;
    if (invoker == null) {
      throw new QueueException(
          "no invoker is installed, so there is no queue to put this call on. Call Invokers.install(invoker) when the program starts, or name one: @QueueCommand(invoker = Config.class), or TASK.on(invoker).");
    }
    return invoker;
  }

  static boolean isInstalledOrNone(Invoker invoker) {
    Invoker installed = current;
    return installed == null || installed == invoker;
  }
}
