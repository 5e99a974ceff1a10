package dev.dewey;

import java.util.function.Supplier;

/**
 * Where a generated handle finds its invoker, at each call anew.
 *
 * <p>Safe for use by many threads.
 */
public final class InvokerRef {
  private static final InvokerRef INSTALLED = new InvokerRef(Invokers::current);

  private final Supplier<Invoker> supplier;

  private InvokerRef(Supplier<Invoker> supplier) {
    this.supplier = supplier;
  }

  /** Refers to the invoker given to {@link Invokers#install}. */
  public static InvokerRef installed() {
    return INSTALLED;
  }

  /** Refers to one invoker. */
  public static InvokerRef of(Invoker invoker) {
    return new InvokerRef(() -> invoker);
  }

  /** Refers to whatever a method returns: the {@code invoker()} of a configuration class. */
  public static InvokerRef from(Supplier<Invoker> supplier) {
    return new InvokerRef(supplier);
  }

  /**
   * Returns the invoker.
   *
   * @throws dev.dewey.spi.QueueException if none is installed
   */
  public Invoker get() {
    return supplier.get();
  }

  /** Whether this refers to an invoker, or to the installed one while none is installed. */
  boolean isFor(Invoker invoker) {
    return this == INSTALLED ? Invokers.isInstalledOrNone(invoker) : get() == invoker;
  }
}
