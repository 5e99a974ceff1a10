package dev.dewey.consumer;

import dev.dewey.broker.Guarantee;
import dev.dewey.broker.SessionSpec;
import dev.dewey.delivery.CrewPlan;
import dev.dewey.delivery.CrewPlan.Ahead;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

/**
 * How a consumer behaves: the seed's settings, and what ours adds.
 *
 * @param threads how many commands run at the same time, from 1 to 10,000; the seed's {@code
 *     THREADS}
 * @param periodic whether and in which zone periodic commands are fired
 * @param polling how often to look at a queue that cannot tell when work comes
 * @param stay the name, the lease and the farewell
 * @param workers what kind of threads commands run on
 */
public record ConsumerConfig(
    int threads, Periodic periodic, Backoff polling, Stay stay, WorkerThreads workers) {
  /** The seed's waits at an empty queue: 0.1 seconds, 1.15 times as long each time, up to 10. */
  public static final Backoff SEED_POLLING =
      new Backoff(1.15, Duration.ofMillis(100), Duration.ofSeconds(10));

  /** One thread, no periodic commands, and the defaults of the parts. */
  public static final ConsumerConfig DEFAULT =
      new ConsumerConfig(1, Periodic.OFF, SEED_POLLING, Stay.DEFAULT);

  /** Checks the ranges. */
  public ConsumerConfig {
    if (threads < 1 || threads > 10_000) {
      throw new IllegalArgumentException("threads must be from 1 to 10000, was " + threads);
    }
    Objects.requireNonNull(periodic, "periodic");
    Objects.requireNonNull(polling, "polling");
    Objects.requireNonNull(stay, "stay");
    Objects.requireNonNull(workers, "workers");
  }

  /** Commands run on platform threads. */
  public ConsumerConfig(int threads, Periodic periodic, Backoff polling, Stay stay) {
    this(threads, periodic, polling, stay, WorkerThreads.PLATFORM);
  }

  /** Returns how a crew works at a broker that promises this. */
  CrewPlan crewPlan(Set<Guarantee> guarantees) {
    return new CrewPlan(
        new CrewPlan.Workers(threads, workers.starter()),
        guarantees.contains(Guarantee.RECOVERY) ? Ahead.BY_PACE : Ahead.NEVER,
        guarantees.contains(Guarantee.WAKE) ? CrewPlan.WOKEN : polling,
        stay.lease(),
        stay.shutdownTimeout());
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
