package dev.dewey.testkit.bench;

import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * The clock that a broker goes by: one that the contracts move, or one that runs by itself.
 *
 * <p>By a clock that is moved, everything is tested to the millisecond, and no test waits. By one
 * that runs, times are short, tests wait until they have passed, and judge only what is true
 * however slow the machine is.
 */
public sealed interface StoreClock {
  /** The clock given to the broker; it stands still until a contract moves it. */
  static StoreClock moved(SettableClock clock) {
    return new Moved(Objects.requireNonNull(clock, "clock"));
  }

  /**
   * The clock of a server, or of the machine.
   *
   * @param source tells the time that the broker goes by, as exactly as it can be asked for
   */
  static StoreClock running(InstantSource source) {
    return new Running(Objects.requireNonNull(source, "source"));
  }

  /** What it shows, in whole milliseconds. */
  Instant now();

  /** Returns when it shows so much more than now. */
  void pass(Duration step);

  /** A lease whose end is soon enough to be seen in a test. */
  Duration lease();

  /** A time from now that is soon enough to be seen in a test. */
  Duration moment();

  /** How long something may take that should happen at once. */
  Duration patience();

  /** A clock that stands still. */
  record Moved(SettableClock clock) implements StoreClock {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void pass(Duration step) {
      clock.advance(step);
    }

    @Override
    public Duration lease() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration moment() {
      return Duration.ofMinutes(1);
    }

    @Override
    public Duration patience() {
      return Duration.ZERO;
    }
  }

  /** A clock that runs. */
  record Running(InstantSource source) implements StoreClock {
    @Override
    public Instant now() {
      return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void pass(Duration step) {
      Instant end = now().plus(step);
      for (Duration left = step; left.compareTo(Duration.ZERO) > 0; ) {
        if (Thread.currentThread().isInterrupted()) {
          throw new AssertionError("interrupted while time passes");
        }
        LockSupport.parkNanos(left.toNanos());
        left = Duration.between(now(), end);
      }
    }

    @Override
    public Duration lease() {
      return Duration.ofMillis(400);
    }

    @Override
    public Duration moment() {
      return Duration.ofMillis(200);
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(30);
    }
  }
}
