package dev.dewey.delivery;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Starts virtual threads, which Java has from 21 on. This is compiled for 17, and so looks the
 * method up when it is made: the one thing that is looked up in all of this.
 */
public final class VirtualThreads implements ThreadStarter {
  private final MethodHandle starter;

  /**
   * Finds out how to start them.
   *
   * @throws IllegalStateException if this machine has none
   */
  public VirtualThreads() {
    MethodType type = MethodType.methodType(Thread.class, Runnable.class);
    try {
      starter = MethodHandles.publicLookup().findStatic(Thread.class, "startVirtualThread", type);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(
          "commands cannot run on virtual threads, because Java %d has none. Run on Java 21 or newer, or leave them on platform threads."
              .formatted(Runtime.version().feature()),
          e);
    }
  }

  @Override
  public Thread start(String name, Runnable body) {
    Runnable named =
        () -> {
          Thread.currentThread().setName(name);
          body.run();
        };
    try {
      return (Thread) starter.invokeExact(named);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a virtual thread could not be started", e);
    }
  }
}
