package dev.dewey.postgres.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the search of the schedule begins: before that time lies nothing but what is gone.
 *
 * <p>What is put on the schedule is due later than at that moment. So all that was due by some time
 * has come to light as soon as the transactions of that time have ended.
 */
final class ScheduleFloor {
  private static final int REMEMBERED = 32;

  /** Due times are compared after they were fractions of seconds. */
  private static final long MARGIN_MICROS = 1_000;

  /** All that is due by a time belongs to transactions before another one. */
  private record Mark(long at, long before) {}

  private final Deque<Mark> marks = new ArrayDeque<>();
  private long lastNow = -1;
  private volatile long micros;

  /** In microseconds since 1970; for any thread. */
  long micros() {
    return micros;
  }

  /** Learns from what an exchange saw that searched from here, or from the beginning. */
  void learn(Answer.Sight sight) {
    long at = 0;
    while (!marks.isEmpty() && marks.getFirst().before() <= sight.xmin()) {
      at = marks.removeFirst().at();
    }
    micros = Math.max(micros, Math.min(at, sight.times().left()) - MARGIN_MICROS);
    if (lastNow >= 0) { // read before this snapshot was taken
      marks.addLast(new Mark(lastNow, sight.xmax()));
      if (marks.size() > REMEMBERED) {
        marks.removeFirst();
      }
    }
    lastNow = sight.times().now();
  }
}
