package dev.dewey.broker;

import dev.dewey.message.MessageLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * Who opens a session, and for how long the broker waits for a sign of life.
 *
 * @param consumer the name of the consumer: the same one after a restart
 * @param lease the time without exchange or renewal after which the consumer counts as dead; at
 *     least 10 ms
 */
public record SessionSpec(String consumer, Duration lease) {
  /** Checks name and lease. */
  public SessionSpec {
    MessageLimits.checkName(consumer);
    Objects.requireNonNull(lease, "lease");
    if (lease.compareTo(Duration.ofMillis(10)) < 0) {
      throw new IllegalArgumentException("a lease has 10 ms or more, was " + lease);
    }
  }
}
