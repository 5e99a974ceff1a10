package dev.dewey.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is not due yet, the next one first. Guarded by the broker. */
final class Timetable {
  private record Due(Instant at, long sequence, Entry entry) {}

  private final PriorityQueue<Due> dues =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::sequence));
  private long sequence;

  void add(Entry entry, Instant at) {
    dues.add(new Due(at, sequence++, entry));
  }

  /** Takes the next entry that is due by now, or returns null. */
  @Nullable Entry pollDue(Instant now) {
    Due next = dues.peek();
    if (next == null || next.at().isAfter(now)) {
      return null;
    }
    dues.remove();
    return next.entry();
  }

  /** Returns how long until the next entry is due, or {@code atMost} if that is sooner. */
  Duration untilNext(Instant now, Duration atMost) {
    Due next = dues.peek();
    if (next == null || !next.at().isBefore(now.plus(atMost))) {
      return atMost;
    }
    return Duration.between(now, next.at());
  }

  /** When the next entry is due, or the end of time. */
  Instant nextDue() {
    Due next = dues.peek();
    return next == null ? Instant.MAX : next.at();
  }

  long size() {
    return dues.size();
  }

  void clear() {
    dues.clear();
  }
}
