package dev.dewey.postgres.session;

import dev.dewey.postgres.client.Column;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the search of each line, and of the schedule, begins: below lies nothing but what is gone.
 *
 * <p>Rows that are gone stay in the index until the server may clean up, which a transaction that
 * somebody has left open prevents; without a floor each search would go through all of them. But
 * places are given before transactions are committed, so below the highest place seen something may
 * come to light late. Therefore a floor is
 *
 * <ul>
 *   <li>safe, if all that has a lower place belongs to transactions that have ended: they were
 *       older than the oldest one that ran when it was looked;
 *   <li>fast, if it is the highest place fetched: good for half a second while there is more to
 *       fetch than is asked for;
 *   <li>none every ten seconds, for what others had locked and let go again, and for what a server
 *       has put on the schedule whose clock was set back; a look at the queue does without one as
 *       often, since an idle consumer does nothing but look.
 * </ul>
 */
final class Floors {
  private static final long FAST_NANOS = 500_000_000L;
  private static final long NONE_NANOS = 10_000_000_000L;
  private static final int REMEMBERED = 32;

  /** All places up to one belong to transactions before another one. */
  private record Mark(long place, long before) {}

  private enum Kind {
    NONE,
    SAFE,
    FAST
  }

  private final LongSupplier nanoTime;
  private final Map<Integer, Long> fast = new HashMap<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private volatile Map<Integer, Long> safe = Map.of();
  private Kind kind = Kind.NONE;
  private boolean more;
  private long lastNumber = -1;
  private final ScheduleFloor schedule = new ScheduleFloor();
  private long safeAt;
  private volatile long noneAt;

  /** When a look last did without floors. */
  private volatile long lookedAt;

  Floors(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.safeAt = nanoTime.getAsLong();
    this.noneAt = safeAt - NONE_NANOS;
    this.lookedAt = noneAt;
  }

  /** Puts none, for an exchange that fetches nothing. */
  static void putNone(Map<String, @Nullable Object> values) {
    put(Map.of(), values);
    values.put("since", 0L);
  }

  /** Puts those of the next exchange that fetches into its parameters. */
  void put(Map<String, @Nullable Object> values) {
    long now = nanoTime.getAsLong();
    if (now - noneAt >= NONE_NANOS) {
      kind = Kind.NONE;
      noneAt = now;
      safeAt = now;
    } else if (more && now - safeAt < FAST_NANOS) {
      kind = Kind.FAST;
    } else {
      kind = Kind.SAFE;
      safeAt = now;
    }
    put(
        switch (kind) {
          case NONE -> Map.of();
          case SAFE -> safe;
          case FAST -> fast;
        },
        values);
    values.put("since", kind == Kind.NONE ? 0L : schedule.micros());
  }

  /** Puts those of the next look into its parameters: safe ones, or none; for any thread. */
  void putForLook(Map<String, @Nullable Object> values) {
    long now = nanoTime.getAsLong();
    boolean none = now - noneAt >= NONE_NANOS && now - lookedAt >= NONE_NANOS;
    if (none) {
      lookedAt = now;
    }
    put(none ? Map.of() : safe, values);
    values.put("since", none ? 0L : schedule.micros());
  }

  private static void put(Map<Integer, Long> floors, Map<String, @Nullable Object> values) {
    List<Integer> priorities = new ArrayList<>(floors.size());
    List<Long> places = new ArrayList<>(floors.size());
    floors.forEach(
        (priority, place) -> {
          priorities.add(priority);
          places.add(place);
        });
    values.put("priorities", Column.integers(priorities));
    values.put("floors", Column.numbers(places));
  }

  /** Learns from what an exchange has found that wanted so many messages, 1 or more. */
  void learn(Answer answer, int want) {
    schedule.learn(answer.sight());
    more = answer.fetched().deliveries().size() >= want;
    if (kind != Kind.FAST) {
      raiseSafe(answer);
      fast.clear();
      fast.putAll(safe);
    }
    answer.fetched().highest().forEach((priority, place) -> fast.merge(priority, place, Math::max));
    if (lastNumber >= 0) { // read before this snapshot was taken
      marks.addLast(new Mark(lastNumber, answer.sight().xmax()));
      if (marks.size() > REMEMBERED) {
        marks.removeFirst();
      }
    }
    lastNumber = answer.sight().lastNumber();
  }

  /** Lines above the last one fetched from are empty up to the mark, and that one up to there. */
  private void raiseSafe(Answer answer) {
    long mark = 0;
    while (!marks.isEmpty() && marks.getFirst().before() <= answer.sight().xmin()) {
      mark = marks.removeFirst().place();
    }
    if (mark == 0) {
      return;
    }
    Map<Integer, Long> raised = new HashMap<>(safe);
    for (int lane : answer.sight().lanes()) {
      Long highest = answer.fetched().highest().get(lane);
      if (!more || lane > answer.fetched().lowestPriority()) {
        raised.merge(lane, mark, Math::max);
      } else if (lane == answer.fetched().lowestPriority() && highest != null) {
        raised.merge(lane, Math.min(mark, highest), Math::max);
      }
    }
    safe = Map.copyOf(raised);
  }
}
