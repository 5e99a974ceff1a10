package dev.dewey.testkit.oracle;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The end of a worker that was killed.
 *
 * @param worker who was killed
 * @param at when
 * @param inHand the ids of the tasks that it had started and not ended
 */
public record Death(String worker, Instant at, Set<String> inHand) {
  /** Finds out what a worker had in hand that is dead now. */
  public static Death of(String worker, Instant at, List<Event> events) {
    Set<String> ids = new TreeSet<>();
    for (Event event : events) {
      if (event.who().equals(worker) && event.kind() == Event.Kind.STARTED) {
        ids.add(event.id());
      } else if (event.who().equals(worker) && event.kind() == Event.Kind.ENDED) {
        ids.remove(event.id());
      }
    }
    return new Death(worker, at, ids);
  }

  /**
   * The ids of the tasks in hand that nobody else has started in time.
   *
   * <p>Where the next start is of a delivery further on, others have died who held the task without
   * starting it, and each of those deaths takes its time.
   *
   * @param atMost how long a task may lie still after the death of who held it
   */
  public Set<String> late(List<Event> events, Duration atMost) {
    return inHand.stream()
        .filter(id -> !isRecovered(starts(events, id), atMost))
        .collect(toCollection(TreeSet::new));
  }

  private static List<Event> starts(List<Event> events, String id) {
    return events.stream()
        .filter(each -> each.kind() == Event.Kind.STARTED && each.id().equals(id))
        .toList();
  }

  private boolean isRecovered(List<Event> starts, Duration atMost) {
    int held =
        starts.stream()
            .filter(each -> each.who().equals(worker))
            .mapToInt(Event::delivery)
            .max()
            .orElseThrow();
    return starts.stream()
        .filter(each -> each.delivery() > held)
        .anyMatch(each -> !each.at().isAfter(at.plus(atMost.multipliedBy(each.delivery() - held))));
  }
}
