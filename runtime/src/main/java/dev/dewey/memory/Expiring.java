package dev.dewey.memory;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that vanish when their time is over: at the latest when they are asked for, or some puts
 * later. Guarded by the broker.
 */
final class Expiring<K, V> {
  private record Held<V>(V value, Instant until) {}

  private static final int SWEPT_PER_PUT = 4;

  private final Map<K, Held<V>> values = new LinkedHashMap<>();

  /** Stores a value and sweeps a few of the oldest, so that a put costs the same at any size. */
  void put(K key, V value, Instant until, Instant now) {
    Held<V> held = new Held<>(value, until);
    if (values.put(key, held) != null) { // it stands where the former one stood, among the oldest
      values.remove(key);
      values.put(key, held);
    }
    Iterator<Held<V>> oldest = values.values().iterator();
    for (int i = 0; i < SWEPT_PER_PUT && oldest.hasNext(); i++) {
      if (!oldest.next().until().isAfter(now)) {
        oldest.remove();
      }
    }
  }

  @Nullable V get(K key, Instant now) {
    Held<V> held = values.get(key);
    return held != null && held.until().isAfter(now) ? held.value() : null;
  }

  @Nullable V take(K key, Instant now) {
    V value = get(key, now);
    values.remove(key);
    return value;
  }

  void clear() {
    values.clear();
  }
}
