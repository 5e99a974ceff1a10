package dev.dewey.memory;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultNews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the broker in memory holds, and the steps that change it. Guarded by the broker. */
final class MemoryState {
  private static final Duration KEYS_KEPT = Duration.ofDays(1);

  private final InstantSource clock;
  private final ResultNews news;
  private final ReadyLines ready = new ReadyLines();
  private final Timetable timetable = new Timetable();
  private final Expiring<TaskId, byte[]> results = new Expiring<>();
  private final Expiring<String, Boolean> keys = new Expiring<>();
  private final Graveyard dead = new Graveyard();
  private final Leases leases = new Leases();
  private final Map<String, Instant> ticks = new HashMap<>();
  private long lastTag;

  MemoryState(InstantSource clock, ResultNews news) {
    this.clock = clock;
    this.news = news;
  }

  void enqueue(NewMessage message) {
    Instant now = clock.instant();
    String key = message.idempotencyKey();
    if (key != null) {
      if (keys.get(key, now) != null) {
        return;
      }
      keys.put(key, true, now.plus(KEYS_KEPT), now);
    }
    add(Entry.of(message), message.due(), now);
  }

  private void add(Entry entry, @Nullable Instant due, Instant now) {
    if (due != null && due.isAfter(now)) {
      timetable.add(entry, due);
    } else {
      ready.addLast(entry);
    }
  }

  /** Admits a consumer; it counts as heard of now. */
  Holding join(SessionSpec spec) {
    return new Holding(spec.lease());
  }

  /** Notes a sign of life. */
  void touch(Holding holding) {
    leases.touch(holding, clock.instant());
  }

  /** Gives back what consumers held that were silent for longer than their lease. */
  void reap() {
    for (Holding lapsed : leases.lapsed(clock.instant())) {
      for (Entry entry : lapsed.giveUpAll()) {
        Entry again = entry.afterCrash();
        if (again.deliveries() >= Graveyard.POISON_DELIVERIES) {
          dead.addPoison(again, clock.instant());
        } else {
          ready.addFirst(again);
        }
      }
    }
  }

  void leave(Holding holding) {
    holding.giveUpAll().forEach(ready::addFirst);
    leases.end(holding);
  }

  /** Settles deliveries; returns the settlements that did not count. */
  List<Settlement> settle(Holding holding, List<Settlement> settlements) {
    Instant now = clock.instant();
    List<Settlement> refused = List.of();
    for (Settlement settlement : settlements) {
      if (!settle(holding, settlement, now)) {
        refused = refused.isEmpty() ? new ArrayList<>() : refused;
        refused.add(settlement);
      }
    }
    return refused;
  }

  private boolean settle(Holding holding, Settlement settlement, Instant now) {
    Entry entry = holding.release(settlement.delivery());
    if (entry == null) {
      return false;
    }
    if (settlement instanceof Settlement.Done done) {
      store(done.result(), now);
    } else if (settlement instanceof Settlement.Retry retry) {
      add(Entry.of(retry.next()), now.plus(retry.delay()), now);
    } else if (settlement instanceof Settlement.Dead letter) {
      dead.add(entry.bytes(), letter.reason(), letter.detail(), now);
      store(letter.result(), now);
    } else if (settlement instanceof Settlement.Park park) {
      timetable.add(entry.parked(), now.plus(park.delay()));
    } else {
      ready.addFirst(entry);
    }
    return true;
  }

  private void store(@Nullable StoredResult result, Instant now) {
    if (result != null) {
      results.put(result.id(), result.bytes(), now.plus(result.ttl()), now);
      news.tell(result.id().value());
    }
  }

  List<Delivery> fetch(Holding holding, int want) {
    promoteDue();
    List<Delivery> deliveries = new ArrayList<>((int) Math.min(want, ready.size()));
    while (deliveries.size() < want) {
      Entry entry = ready.poll();
      if (entry == null) {
        break;
      }
      Delivery delivery = entry.deliver(++lastTag);
      holding.hold(delivery, entry);
      deliveries.add(delivery);
    }
    return deliveries;
  }

  /** Moves what is due to the ready lines; returns how much is ready then. */
  long promoteDue() {
    if (timetable.size() > 0) {
      Instant now = clock.instant();
      for (Entry due = timetable.pollDue(now); due != null; due = timetable.pollDue(now)) {
        ready.addLast(due);
      }
    }
    return ready.size();
  }

  Duration untilNextDue(Duration atMost) {
    return timetable.untilNext(clock.instant(), atMost);
  }

  /** When the next message is due, or the end of time. */
  Instant nextDue() {
    return timetable.nextDue();
  }

  long ready() {
    return ready.size();
  }

  byte @Nullable [] peekResult(TaskId id) {
    return results.get(id, clock.instant());
  }

  byte @Nullable [] takeResult(TaskId id) {
    return results.take(id, clock.instant());
  }

  QueueCounts counts() {
    promoteDue();
    return new QueueCounts(ready.size(), timetable.size(), leases.held(), dead.size());
  }

  Page<DeadLetter> deadLetters(@Nullable String cursor, int limit) {
    return dead.page(cursor, limit, clock.instant());
  }

  boolean retryDead(String key, NewMessage again) {
    Instant now = clock.instant();
    if (!dead.remove(key, now)) {
      return false;
    }
    add(Entry.of(again), again.due(), now);
    return true;
  }

  boolean deleteDead(String key) {
    return dead.remove(key, clock.instant());
  }

  boolean tick(String command, Instant at, NewMessage message) {
    Instant minute = at.truncatedTo(ChronoUnit.MILLIS);
    Instant last = ticks.get(command);
    if (last != null && !minute.isAfter(last)) {
      return false;
    }
    ticks.put(command, minute);
    add(Entry.of(message), message.due(), clock.instant());
    return true;
  }

  @Nullable Instant lastTick(String command) {
    return ticks.get(command);
  }

  void flush() {
    ready.clear();
    timetable.clear();
    results.clear();
    keys.clear();
    dead.clear();
    ticks.clear();
  }
}
