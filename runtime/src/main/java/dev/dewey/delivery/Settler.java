package dev.dewey.delivery;

import dev.dewey.broker.Settlement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Settlements on their way to the next exchange: workers add, the fetcher takes them along. */
final class Settler {
  /** Stores bound their batches. */
  static final int MAX_BATCH = 1000;

  private final Queue<Settlement> settlements = new ConcurrentLinkedQueue<>();

  void add(Settlement settlement) {
    settlements.add(settlement);
  }

  /** Adds as many waiting settlements to a batch as fit in it. */
  void fill(List<Settlement> batch) {
    while (batch.size() < MAX_BATCH) {
      Settlement next = settlements.poll();
      if (next == null) {
        return;
      }
      batch.add(next);
    }
  }

  boolean isEmpty() {
    return settlements.isEmpty();
  }
}
