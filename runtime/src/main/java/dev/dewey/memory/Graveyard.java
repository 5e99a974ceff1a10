package dev.dewey.memory;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Page;
import dev.dewey.message.DeadReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters: the newest 10,000, for 90 days. Guarded by the broker. */
final class Graveyard {
  /** A message that so many consumers died with is not given to another one. */
  static final int POISON_DELIVERIES = 5;

  private static final int CAPACITY = 10_000;
  private static final Duration KEPT = Duration.ofDays(90);

  private final Deque<DeadLetter> newestFirst = new ArrayDeque<>();
  private long newestNumber;

  void add(DeadLetter letter) {
    newestFirst.addFirst(letter);
    newestNumber++;
    if (newestFirst.size() > CAPACITY) {
      newestFirst.removeLast();
    }
  }

  void addPoison(Entry entry, Instant now) {
    String detail = entry.deliveries() + " consumers died with it in hand";
    add(new DeadLetter(entry.bytes(), DeadReason.POISON, detail, now));
  }

  /** A cursor is the number of the last letter seen; letters are numbered from 1 as they come. */
  Page<DeadLetter> page(@Nullable String cursor, int limit, Instant now) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 letter or more, was " + limit);
    }
    bury(now);
    long below = cursor == null ? newestNumber + 1 : number(cursor);
    List<DeadLetter> page = new ArrayList<>();
    long number = newestNumber;
    for (DeadLetter letter : newestFirst) {
      if (number < below && page.size() < limit) {
        page.add(letter);
      }
      number--;
    }
    long last = Math.min(below - 1, newestNumber) - page.size() + 1;
    boolean more = last - 1 > newestNumber - newestFirst.size();
    return new Page<>(page, more ? Long.toString(last) : null);
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a cursor comes from the page before, was " + cursor, e);
    }
  }

  private void bury(Instant now) {
    while (!newestFirst.isEmpty() && newestFirst.getLast().at().plus(KEPT).isBefore(now)) {
      newestFirst.removeLast();
    }
  }

  long size() {
    return newestFirst.size();
  }

  void clear() {
    newestFirst.clear();
  }
}
