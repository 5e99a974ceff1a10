package dev.dewey.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may be fetched now: a line for each priority, the highest first. Guarded by the broker. */
final class ReadyLines {
  private final NavigableMap<Integer, Deque<Entry>> lines =
      new TreeMap<>(Comparator.reverseOrder());
  private long size;

  void addLast(Entry entry) {
    line(entry).addLast(entry);
    size++;
  }

  /** Puts an entry where it is fetched next: it was in hand before. */
  void addFirst(Entry entry) {
    line(entry).addFirst(entry);
    size++;
  }

  private Deque<Entry> line(Entry entry) {
    return lines.computeIfAbsent(entry.priority(), priority -> new ArrayDeque<>());
  }

  @Nullable Entry poll() {
    if (size == 0) {
      return null;
    }
    for (Deque<Entry> line : lines.values()) {
      Entry entry = line.pollFirst();
      if (entry != null) {
        size--;
        return entry;
      }
    }
    throw new IllegalStateException("the lines count " + size + " entries and hold none");
  }

  long size() {
    return size;
  }

  void clear() {
    lines.clear();
    size = 0;
  }
}
