package dev.dewey.redis.session;

import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.redis.broker.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts settlements into what one exchange may carry. */
final class Batches {
  private Batches() {}

  /** The parts, at least one; a second settlement of a delivery goes to {@code doubled}. */
  static List<List<Settlement>> of(
      List<Settlement> settlements, Set<Long> settled, List<Settlement> doubled) {
    return settled.isEmpty() && areDistinct(settlements)
        ? cut(settlements)
        : cut(unsettled(settlements, settled, doubled));
  }

  private static boolean areDistinct(List<Settlement> settlements) {
    long[] tags = new long[settlements.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = settlements.get(i).delivery().tag();
    }
    Arrays.sort(tags);
    for (int i = 1; i < tags.length; i++) {
      if (tags[i] == tags[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static List<Settlement> unsettled(
      List<Settlement> settlements, Set<Long> settled, List<Settlement> doubled) {
    List<Settlement> first = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Settlement settlement : settlements) {
      long tag = settlement.delivery().tag();
      if (!settled.contains(tag)) {
        (seen.add(tag) ? first : doubled).add(settlement);
      }
    }
    return first;
  }

  private static List<List<Settlement>> cut(List<Settlement> settlements) {
    List<List<Settlement>> parts = new ArrayList<>();
    int start = 0;
    long size = 0;
    for (int i = 0; i < settlements.size(); i++) {
      if (i - start == Store.MOST || size > Store.ROOM) {
        parts.add(List.copyOf(settlements.subList(start, i)));
        start = i;
        size = 0;
      }
      size += size(settlements.get(i));
    }
    parts.add(List.copyOf(settlements.subList(start, settlements.size())));
    return parts;
  }

  /** What a server has to move for it, about: the message, and what comes in its place. */
  private static long size(Settlement settlement) {
    long message = settlement.delivery().message().length;
    if (settlement instanceof Settlement.Done done) {
      return message + size(done.result());
    }
    if (settlement instanceof Settlement.Dead dead) {
      return message + size(dead.result()) + dead.detail().length();
    }
    return settlement instanceof Settlement.Retry retry
        ? message + retry.next().bytes().length
        : message;
  }

  private static long size(@Nullable StoredResult result) {
    return result == null ? 0 : result.bytes().length;
  }
}
