package dev.dewey.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when each consumer counts as alive. Guarded by the broker.
 *
 * <p>After a silence of all of them, a stopped process for instance, nobody may be called dead: all
 * leases are prolonged first.
 */
final class Leases {
  private final Map<Holding, Instant> until = new LinkedHashMap<>();
  private @Nullable Instant lastHeard;

  void touch(Holding holding, Instant now) {
    forgiveSilence(holding.lease(), now);
    until.put(holding, now.plus(holding.lease()));
  }

  private void forgiveSilence(Duration lease, Instant now) {
    if (lastHeard != null && lastHeard.plus(lease.dividedBy(2)).isBefore(now)) {
      until.replaceAll((holding, deadline) -> latest(deadline, now.plus(holding.lease())));
    }
    lastHeard = now;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Ends the leases that lapsed before now, and returns whose they were. */
  List<Holding> lapsed(Instant now) {
    List<Holding> lapsed = new ArrayList<>();
    until.forEach(
        (holding, deadline) -> {
          if (deadline.isBefore(now)) {
            lapsed.add(holding);
          }
        });
    lapsed.forEach(until::remove);
    return lapsed;
  }

  void end(Holding holding) {
    until.remove(holding);
  }

  /** How many messages all consumers hold. */
  long held() {
    return until.keySet().stream().mapToLong(Holding::size).sum();
  }
}
