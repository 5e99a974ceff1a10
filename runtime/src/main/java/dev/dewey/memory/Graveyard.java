package dev.dewey.memory;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Page;
import dev.dewey.message.DeadReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dead letters: the newest 10,000, for 90 days. Guarded by the broker. */
final class Graveyard {
  /** A message that so many consumers died with is not given to another one. */
  static final int POISON_DELIVERIES = 5;

  private static final int CAPACITY = 10_000;
  private static final Duration KEPT = Duration.ofDays(90);

  /** Numbered as they come, from 1; a key is such a number, and never given twice. */
  private final NavigableMap<Long, DeadLetter> letters = new TreeMap<>();

  private long newestNumber;

  void add(byte[] message, DeadReason reason, String detail, Instant at) {
    newestNumber++;
    String key = Long.toString(newestNumber);
    letters.put(newestNumber, new DeadLetter(key, message, reason, detail, at));
    if (letters.size() > CAPACITY) {
      letters.pollFirstEntry();
    }
  }

  void addPoison(Entry entry, Instant now) {
    String detail = entry.deliveries() + " consumers died with it in hand";
    add(entry.bytes(), DeadReason.POISON, detail, now);
  }

  /** A cursor is the key of the last letter seen. */
  Page<DeadLetter> page(@Nullable String cursor, int limit, Instant now) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 letter or more, was " + limit);
    }
    bury(now);
    long below = cursor == null ? Long.MAX_VALUE : number(cursor);
    List<DeadLetter> page = new ArrayList<>();
    for (DeadLetter letter : letters.headMap(below, false).descendingMap().values()) {
      if (page.size() == limit) {
        return new Page<>(page, page.get(limit - 1).key());
      }
      page.add(letter);
    }
    return new Page<>(page, null);
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a cursor comes from the page before, was " + cursor, e);
    }
  }

  /** Removes a letter; returns whether it was there. */
  boolean remove(String key, Instant now) {
    bury(now);
    try {
      long number = Long.parseLong(key);
      return letters.remove(number) != null;
    } catch (NumberFormatException e) {
      return false; // the key of another broker
    }
  }

  private void bury(Instant now) {
    while (!letters.isEmpty() && letters.firstEntry().getValue().at().plus(KEPT).isBefore(now)) {
      letters.pollFirstEntry();
    }
  }

  long size() {
    return letters.size();
  }

  void clear() {
    letters.clear();
  }
}
