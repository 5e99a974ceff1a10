package dev.dewey.testkit.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that is known to lie between two others: a step of a broker happened not before the one
 * and not after the other.
 */
record Span(Instant from, Instant to) {
  static Span at(Instant exactly) {
    return new Span(exactly, exactly);
  }

  /** So much later, not known better. */
  Span plus(Duration time) {
    return new Span(from.plus(time), to.plus(time));
  }

  boolean isSurelyBefore(Span other) {
    return to.isBefore(other.from);
  }

  /** Whether this time has come, whenever the step happened. */
  boolean hasSurelyCome(Span step) {
    return !to.isAfter(step.from);
  }

  /** Whether this time may have come when the step happened. */
  boolean mayHaveCome(Span step) {
    return !from.isAfter(step.to);
  }
}
