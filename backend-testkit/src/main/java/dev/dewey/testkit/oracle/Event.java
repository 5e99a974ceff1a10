package dev.dewey.testkit.oracle;

import java.time.Instant;

/**
 * Something that happened to a task, as a producer or a worker wrote it down.
 *
 * @param kind what happened
 * @param id which task
 * @param delivery how many times it had been handed to a worker then; 0 where a producer writes
 * @param who the producer or worker
 * @param at when, by the clock of the machine
 */
public record Event(Kind kind, String id, int delivery, String who, Instant at) {
  /** What may happen. */
  public enum Kind {
    /** A producer is about to queue it; whether it has been is unknown. */
    SENT,
    /** The broker has said that it is queued. */
    ACKED,
    /** A worker starts to run it. */
    STARTED,
    /** A worker has run it, and not settled it yet. */
    ENDED,
    /** The broker has told a worker that what it says of the task comes too late. */
    REFUSED
  }

  /** The line that stands for it. */
  String line() {
    return "%s %s %d %s %d\n".formatted(kind, id, delivery, who, at.toEpochMilli());
  }

  static Event parse(String line) {
    String[] parts = line.split(" ");
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a line of an event log: " + line);
    }
    return new Event(
        Kind.valueOf(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        parts[3],
        Instant.ofEpochMilli(Long.parseLong(parts[4])));
  }
}
