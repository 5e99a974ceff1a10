package dev.dewey.testkit.oracle;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of what was queued.
 *
 * <p>A task is <em>lost</em> that was acknowledged, and is neither done nor dead nor held by the
 * broker any more. Each run of a task after its first is a <em>duplicate</em>. Nothing comes from
 * nowhere and nothing goes there: what is ready, scheduled, running, dead and done is together what
 * was queued.
 *
 * @param acked the ids that a producer was told are queued
 * @param doubtful the ids that a producer sent without learning what came of it, and of which
 *     nothing was seen
 * @param doubtfulAndSeen those of which a run, a result or a dead letter was seen
 * @param runs how often each task was started
 * @param end what the broker holds in the end
 */
public record Account(
    Set<String> acked,
    Set<String> doubtful,
    Set<String> doubtfulAndSeen,
    Map<String, Integer> runs,
    FinalState end) {
  private static final int NAMED = 10;

  /** Draws up the account. */
  public static Account of(List<Event> events, FinalState end) {
    Map<String, Integer> runs = new TreeMap<>();
    events.stream()
        .filter(each -> each.kind() == Event.Kind.STARTED)
        .forEach(each -> runs.merge(each.id(), 1, Integer::sum));
    Set<String> acked = ids(events, Event.Kind.ACKED);
    Set<String> doubtful = ids(events, Event.Kind.SENT);
    doubtful.removeAll(acked);
    Set<String> seen = new TreeSet<>(doubtful);
    seen.removeIf(id -> !runs.containsKey(id) && !isOver(id, end));
    doubtful.removeAll(seen);
    return new Account(acked, doubtful, seen, runs, end);
  }

  private static Set<String> ids(List<Event> events, Event.Kind kind) {
    return events.stream()
        .filter(each -> each.kind() == kind)
        .map(Event::id)
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isOver(String id, FinalState end) {
    return end.done().contains(id) || end.dead().contains(id);
  }

  /** The ids of those that were queued and are neither done nor dead: lost, unless held. */
  public Set<String> missing() {
    Set<String> missing = new TreeSet<>(acked);
    missing.removeIf(id -> isOver(id, end));
    return missing;
  }

  /** How many are lost, at least: all that are missing but as many as the broker still holds. */
  public long lost() {
    return Math.max(0, missing().size() - end.alive());
  }

  /** How many runs were not the first of their task. */
  public long duplicates() {
    return runs.values().stream().mapToLong(count -> count - 1).sum();
  }

  /** The ids that are done and of which nobody wrote down that they ran, or that they were sent. */
  public Set<String> fromNowhere() {
    Set<String> ids = new TreeSet<>(end.done());
    ids.removeIf(runs::containsKey);
    runs.keySet().stream()
        .filter(id -> !acked.contains(id) && !doubtfulAndSeen.contains(id))
        .forEach(ids::add);
    return ids;
  }

  /**
   * By how many more the broker holds than were queued; fewer if negative, and 0 if all is well.
   */
  public long imbalance() {
    Set<String> over = new TreeSet<>(end.done());
    over.addAll(end.dead());
    long held = end.alive() + over.size();
    long least = acked.size() + (long) doubtfulAndSeen.size();
    long most = least + Math.min(doubtful.size(), end.alive());
    return held < least ? held - least : Math.max(0, held - most);
  }

  /** Says all of it in words, for who reads why a test failed. */
  public String report() {
    return """
        queued: %d acknowledged, %d unknown (%d of them seen)
        runs: %d of %d tasks, so %d duplicates
        the broker holds: %d ready, %d scheduled, %d running, %d dead, %d done
        lost: %d; missing %s
        balance: %+d; from nowhere %s"""
        .formatted(
            acked.size(),
            doubtful.size() + doubtfulAndSeen.size(),
            doubtfulAndSeen.size(),
            runs.values().stream().mapToInt(Integer::intValue).sum(),
            runs.size(),
            duplicates(),
            end.counts().ready(),
            end.counts().scheduled(),
            end.counts().running(),
            end.counts().dead(),
            end.done().size(),
            lost(),
            some(missing()),
            imbalance(),
            some(fromNowhere()));
  }

  private static String some(Set<String> ids) {
    String named = String.join(", ", ids.stream().limit(NAMED).toList());
    return ids.size() <= NAMED
        ? "[" + named + "]"
        : "[%s and %d more]".formatted(named, ids.size() - NAMED);
  }
}
