package dev.dewey.testkit.fault;

import dev.dewey.spi.QueueException;
import dev.dewey.testkit.fault.Outage.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outages of a thing, by operation. Safe for use by many threads: as many calls fail as were
 * asked to, whoever makes them.
 */
final class Outages<E extends Enum<E>> {
  private final String of;
  private final Map<E, Outage> outages;
  private final Map<E, Long> failures;

  /** What it fails as: the exception of the operation. */
  interface Failure extends Function<String, QueueException> {}

  Outages(String of, Class<E> operations) {
    this.of = of;
    this.outages = new EnumMap<>(operations);
    this.failures = new EnumMap<>(operations);
  }

  synchronized void begin(E operation, Outage outage) {
    outages.put(operation, outage);
  }

  synchronized void mend() {
    outages.clear();
  }

  synchronized long failures(E operation) {
    return failures.getOrDefault(operation, 0L);
  }

  /** Does something, or fails before or after it. */
  <T extends @Nullable Object> T attempt(E operation, Failure failure, Supplier<T> work) {
    Side side = nextFailure(operation);
    if (side == Side.BEFORE) {
      throw failure.apply(
          "%s of %s fails, as its test wants it; nothing has happened".formatted(operation, of));
    }
    T result = work.get();
    if (side == Side.AFTER) {
      throw failure.apply(
          "%s of %s fails, as its test wants it, after it has happened".formatted(operation, of));
    }
    return result;
  }

  private synchronized @Nullable Side nextFailure(E operation) {
    Outage outage = outages.get(operation);
    if (outage == null) {
      return null;
    }
    if (outage.times() == 1) {
      outages.remove(operation);
    } else {
      outages.put(operation, new Outage(outage.times() - 1, outage.side()));
    }
    failures.merge(operation, 1L, Long::sum);
    return outage.side();
  }
}
