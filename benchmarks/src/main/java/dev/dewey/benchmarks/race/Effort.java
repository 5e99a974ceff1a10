package dev.dewey.benchmarks.race;

/**
 * What so many operations took.
 *
 * @param operations how many
 * @param nanos how long they lasted
 * @param clientNanos how long this process had a processor meanwhile, to some milliseconds
 * @param serverNanos how long the server had one
 */
public record Effort(int operations, long nanos, long clientNanos, long serverNanos) {
  double perSecond() {
    return operations * 1e9 / nanos;
  }

  double serverMicros() {
    return serverNanos / 1e3 / operations;
  }
}
