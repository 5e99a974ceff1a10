package dev.dewey.consumer;

import dev.dewey.broker.SessionSpec;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How a consumer behaves: the seed's settings, and what ours adds.
 *
 * @param threads how many commands run at the same time, from 1 to 10,000; the seed's {@code
 *     THREADS}
 * @param periodic whether and in which zone periodic commands are fired
 * @param polling how often to look at a queue that cannot tell when work comes
 * @param stay the name, the lease and the farewell
 */
public record ConsumerConfig(int threads, Periodic periodic, Polling polling, Stay stay) {
  /** One thread, no periodic commands, and the defaults of the parts. */
  public static final ConsumerConfig DEFAULT =
      new ConsumerConfig(1, Periodic.OFF, Polling.DEFAULT, Stay.DEFAULT);

  /** Checks the ranges. */
  public ConsumerConfig {
    if (threads < 1 || threads > 10_000) {
      throw new IllegalArgumentException("threads must be from 1 to 10000, was " + threads);
    }
    Objects.requireNonNull(periodic, "periodic");
    Objects.requireNonNull(polling, "polling");
    Objects.requireNonNull(stay, "stay");
  }

  /**
   * Which periodic commands are fired.
   *
   * @param fired whether any are; the seed's {@code PERIODIC}, off by default
   * @param zone in which rules see the minutes; the seed's {@code UTC} chooses between UTC, the
   *     default, and the system's zone
   */
  public record Periodic(boolean fired, ZoneId zone) {
    /** None are fired. */
    public static final Periodic OFF = new Periodic(false, ZoneOffset.UTC);

    /** Checks that there is a zone. */
    public Periodic {
      Objects.requireNonNull(zone, "zone");
    }
  }

  /**
   * How often to look at a queue that is empty and cannot tell when work comes.
   *
   * @param backoff what each wait is multiplied by to give the next, 1 or more
   * @param initialDelay the first wait after something came, more than no time
   * @param maxDelay the longest wait
   */
  public record Polling(double backoff, Duration initialDelay, Duration maxDelay) {
    /** The seed's: 0.1 seconds, 1.15 times as long each time, up to 10 seconds. */
    public static final Polling DEFAULT =
        new Polling(1.15, Duration.ofMillis(100), Duration.ofSeconds(10));

    /** Checks the ranges. */
    public Polling {
      Objects.requireNonNull(initialDelay, "initialDelay");
      Objects.requireNonNull(maxDelay, "maxDelay");
      if (!(backoff >= 1) || Double.isInfinite(backoff)) {
        throw new IllegalArgumentException("backoff must be 1 or more, was " + backoff);
      }
      if (initialDelay.isZero() || initialDelay.isNegative()) {
        throw new IllegalArgumentException(
            "initialDelay must be more than no time, was " + initialDelay);
      }
      if (maxDelay.compareTo(initialDelay) < 0) {
        throw new IllegalArgumentException(
            "maxDelay must not be below initialDelay %s, was %s".formatted(initialDelay, maxDelay));
      }
    }

    /** Returns the wait that follows a wait. */
    Duration after(Duration wait) {
      double next = wait.toNanos() * backoff;
      return next < maxDelay.toNanos() ? Duration.ofNanos(Math.round(next)) : maxDelay;
    }
  }

  /**
   * A consumer's stay at its broker.
   *
   * @param name the consumer's name, the same after a restart, another for each consumer at a time
   *     where the broker has no shared schedule
   * @param lease how long after its last sign of life the broker takes it for dead
   * @param shutdownTimeout how long {@code close} waits for commands that run; zero or more
   */
  public record Stay(String name, Duration lease, Duration shutdownTimeout) {
    /** Called "consumer", dead after 15 seconds, leaving after 30. */
    public static final Stay DEFAULT =
        new Stay("consumer", Duration.ofSeconds(15), Duration.ofSeconds(30));

    /** Checks the ranges. */
    public Stay {
      new SessionSpec(name, lease);
      if (shutdownTimeout.isNegative()) {
        throw new IllegalArgumentException(
            "shutdownTimeout must be zero or more, was " + shutdownTimeout);
      }
    }

    SessionSpec session() {
      return new SessionSpec(name, lease);
    }
  }
}
