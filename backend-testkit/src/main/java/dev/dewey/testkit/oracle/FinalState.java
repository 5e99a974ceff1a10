package dev.dewey.testkit.oracle;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a broker holds in the end.
 *
 * @param counts how many messages it holds, and where
 * @param done the ids of the tasks that were settled as done: those that have a result
 * @param dead the ids of its dead letters
 */
public record FinalState(QueueCounts counts, Set<String> done, Set<String> dead) {
  private static final int PAGE = 500;

  /**
   * Asks a broker. One that keeps no results is believed to be done with what a worker has ended.
   *
   * @param events what was written down, for the ids to ask about
   */
  public static FinalState of(Broker broker, List<Event> events) {
    Set<String> done = new TreeSet<>();
    boolean keepsResults = broker.guarantees().contains(Guarantee.RESULTS);
    Event.Kind kind = keepsResults ? Event.Kind.SENT : Event.Kind.ENDED;
    for (Event event : events) {
      boolean asked = event.kind() == kind && !done.contains(event.id());
      if (asked && (!keepsResults || broker.peekResult(new TaskId(event.id())) != null)) {
        done.add(event.id());
      }
    }
    return new FinalState(broker.counts(), done, dead(broker));
  }

  private static Set<String> dead(Broker broker) {
    Set<String> dead = new TreeSet<>();
    String cursor = null;
    do {
      Page<DeadLetter> page = broker.deadLetters(cursor, PAGE);
      page.items()
          .forEach(each -> dead.add(MessageFormat.DEFAULT.read(each.message()).id().value()));
      cursor = page.next();
    } while (cursor != null);
    return dead;
  }

  /** How many messages wait or run, of which nobody can tell the ids. */
  public long alive() {
    return counts.ready() + counts.scheduled() + counts.running();
  }
}
