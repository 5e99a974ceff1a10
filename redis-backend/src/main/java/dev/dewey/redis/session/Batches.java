package dev.dewey.redis.session;

import dev.dewey.broker.Settlement;
import dev.dewey.redis.broker.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts settlements into what one exchange may carry. */
final class Batches {
  private Batches() {}

  /** The parts, at least one; a second settlement of a delivery goes to {@code doubled}. */
  static List<List<Settlement>> of(
      List<Settlement> settlements, Set<Long> settled, List<Settlement> doubled) {
    List<List<Settlement>> parts = new ArrayList<>();
    List<Settlement> part = new ArrayList<>();
    parts.add(part);
    Set<Long> seen = new HashSet<>();
    long size = 0;
    for (Settlement settlement : settlements) {
      long tag = settlement.delivery().tag();
      if (settled.contains(tag)) {
        continue;
      }
      if (!seen.add(tag)) {
        doubled.add(settlement);
        continue;
      }
      if (part.size() == Store.MOST || size > Store.ROOM) {
        part = new ArrayList<>();
        parts.add(part);
        size = 0;
      }
      part.add(settlement);
      size += settlement.delivery().message().length;
    }
    return parts;
  }
}
