package dev.dewey.sqlite.queue;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.spi.QueueException;
import dev.dewey.sqlite.file.SqliteFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's stay at a queue in a file.
 *
 * <p>What it holds has a tag. An exchange whose answer was lost is simply made again: a settlement
 * finds the tag gone, and what was handed out and never told has a later tag than any told.
 */
public final class SqliteSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(SqliteSession.class);

  /** Tags start anywhere, so that those of another stay are not taken for this one's. */
  private static final long TAGS = 1L << 40;

  private final Store store;
  private final SessionSpec spec;
  private final Map<Long, Long> rows = new HashMap<>();
  private long consumer;
  private long told = ThreadLocalRandom.current().nextLong(TAGS);
  private boolean unsure;
  private boolean closed;

  private SqliteSession(Store store, SessionSpec spec, long consumer) {
    this.store = store;
    this.spec = spec;
    this.consumer = consumer;
  }

  private record Answer(long consumer, List<Tasks.Held> handed) {}

  /**
   * Opens a session.
   *
   * @throws QueueException if the file cannot be written
   */
  public static SqliteSession open(Store store, SessionSpec spec) {
    try {
      long consumer = store.change(change -> leases(change).join(spec));
      SqliteSession session = new SqliteSession(store, spec, consumer);
      session.reap();
      return session;
    } catch (SqliteFailure e) {
      throw failed("no consumer could be added to " + store, e);
    }
  }

  private static Leases leases(Change change) {
    return new Leases(change, new Tasks(change));
  }

  @Override
  public synchronized Exchange exchange(List<Settlement> settlements, int want) {
    List<Settlement> refused = new ArrayList<>();
    List<Settlement> ours = ours(settlements, refused);
    try {
      Answer answer = store.change(change -> exchange(change, ours, want));
      unsure = false;
      return tell(answer, settlements, refused);
    } catch (SqliteFailure e) {
      unsure = true;
      throw failed("nothing could be exchanged with " + store, e);
    }
  }

  /** Of two settlements of a delivery the second one is refused, as is one of what is not held. */
  private List<Settlement> ours(List<Settlement> settlements, List<Settlement> refused) {
    List<Settlement> ours = new ArrayList<>(settlements.size());
    Set<Long> seen = new HashSet<>();
    for (Settlement settlement : settlements) {
      long tag = settlement.delivery().tag();
      boolean held = rows.containsKey(tag) && seen.add(tag);
      (held ? ours : refused).add(settlement);
    }
    return ours;
  }

  private Answer exchange(Change change, List<Settlement> settlements, int want)
      throws SQLException {
    Tasks tasks = new Tasks(change);
    Leases leases = new Leases(change, tasks);
    if (!leases.touch(consumer, spec)) {
      long anew = leases.join(spec);
      return new Answer(anew, fetch(tasks, anew, want, List.of()));
    }
    Settling settling = new Settling(change, tasks, consumer);
    for (Settlement settlement : settlements) {
      Long row = rows.get(settlement.delivery().tag());
      if (row != null) {
        settling.settle(row, settlement);
      }
    }
    List<Tasks.Held> lost = unsure ? tasks.held(consumer, told + 1) : List.of();
    return new Answer(consumer, fetch(tasks, consumer, want, lost));
  }

  private List<Tasks.Held> fetch(Tasks tasks, long holder, int want, List<Tasks.Held> lost)
      throws SQLException {
    int more = want - lost.size();
    if (more <= 0) {
      return lost;
    }
    tasks.promote();
    List<Tasks.Held> found = tasks.fetch(holder, told + lost.size() + 1, more);
    if (lost.isEmpty()) {
      return found;
    }
    List<Tasks.Held> both = new ArrayList<>(lost);
    both.addAll(found);
    return both;
  }

  private Exchange tell(Answer answer, List<Settlement> settlements, List<Settlement> refused) {
    List<Settlement> late = refused;
    if (answer.consumer() == consumer) {
      settlements.forEach(each -> rows.remove(each.delivery().tag()));
    } else {
      log.warn(
          "Consumer {} was silent for longer than its lease; what it held runs elsewhere, and it joins {} anew.",
          spec.consumer(),
          store);
      consumer = answer.consumer();
      rows.clear();
      late = List.copyOf(settlements);
    }
    List<Delivery> deliveries = new ArrayList<>(answer.handed().size());
    for (Tasks.Held held : answer.handed()) {
      rows.put(held.delivery().tag(), held.row());
      told = held.delivery().tag();
      deliveries.add(held.delivery());
    }
    return new Exchange(deliveries, late);
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Bells.Bell bell = store.bells().work();
    store.bells().beginWait();
    try {
      store.lookOut();
      while (true) {
        long heard = bell.rung();
        Long due = nextDue();
        if (due != null && due <= store.now()) {
          return true;
        }
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        bell.await(heard, due == null ? left : Math.min(left, nanosUntil(due)));
      }
    } catch (SqliteFailure e) {
      throw failed("waiting for messages of " + store + " failed", e);
    } finally {
      store.bells().endWait();
    }
  }

  private long nanosUntil(long due) {
    return Duration.ofMillis(Math.min(due - store.now(), 60_000)).toNanos();
  }

  /** When there is something to fetch: 0 for now, null for never. */
  private @Nullable Long nextDue() throws SqliteFailure {
    return store.<@Nullable Long>read(
        rows ->
            rows.number(
                """
                select case
                  when exists (select 1 from dewey_task where queue = ?1 and state = 0) then 0
                  else (select min(due) from dewey_task where queue = ?1 and state = 1) end""",
                store.id()));
  }

  @Override
  public synchronized void renew() {
    try {
      store.change(
          change -> {
            leases(change).renew(consumer, spec.lease().toMillis());
            return true;
          });
      reap();
    } catch (SqliteFailure e) {
      throw failed("the lease at " + store + " could not be renewed", e);
    }
  }

  private void reap() throws SqliteFailure {
    List<Leases.Lapsed> lapsed =
        store.change(
            change -> {
              List<Leases.Lapsed> dead = leases(change).reap();
              Housekeeping.tidy(change);
              return dead;
            });
    for (Leases.Lapsed dead : lapsed) {
      log.warn(
          "Consumer {} of {} was silent for longer than its lease and counts as dead; the {} messages that it held are delivered again.",
          dead.consumer(),
          store,
          dead.held());
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      store.change(
          change -> {
            leases(change).leave(consumer);
            return true;
          });
      closed = true;
    } catch (SqliteFailure e) {
      throw failed("what was fetched from " + store + " could not be given back", e);
    }
  }

  private static QueueException failed(String what, SqliteFailure e) {
    return new QueueException(e.tell(what), e);
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "session at " + store;
  }
}
