package dev.dewey.memory;

import dev.dewey.broker.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one consumer has in hand, by delivery tag. Guarded by the broker. */
final class Holding {
  private final Duration lease;
  private final Map<Long, Entry> entries = new LinkedHashMap<>();

  Holding(Duration lease) {
    this.lease = lease;
  }

  Duration lease() {
    return lease;
  }

  void hold(Delivery delivery, Entry entry) {
    entries.put(delivery.tag(), entry);
  }

  @Nullable Entry release(Delivery delivery) {
    return entries.remove(delivery.tag());
  }

  /** Empties the hand; the entry fetched last comes first, so that adding in front keeps order. */
  List<Entry> giveUpAll() {
    List<Entry> all = new ArrayList<>(entries.values());
    Collections.reverse(all);
    entries.clear();
    return all;
  }

  int size() {
    return entries.size();
  }
}
