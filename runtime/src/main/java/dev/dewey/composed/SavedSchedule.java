package dev.dewey.composed;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one consumer holds back until it is due, in memory and, in chunks, in the task store.
 *
 * <p>Keys: {@code schedule:<consumer>} lists the chunks, {@code schedule:<consumer>:<n>} is one of
 * them, {@code schedule:<consumer>:owner} tells whose they are. Only changed chunks are written.
 * Used by one thread at a time.
 */
final class SavedSchedule {
  private static final Logger log = LoggerFactory.getLogger(SavedSchedule.class);

  private final @Nullable BaseDataStore store;
  private final String key;
  private final byte[] owner = ScheduleFormat.bytes(UUID.randomUUID().toString());
  private final PriorityQueue<Placed> byTime =
      new PriorityQueue<>(
          Comparator.comparing((Placed placed) -> placed.waiting().due())
              .thenComparingLong(Placed::sequence));
  private final Map<Integer, Chunk> chunks = new HashMap<>();
  private final Set<Integer> listed = new TreeSet<>();
  private long sequence;
  private int open;

  private record Placed(Waiting waiting, long sequence, Chunk chunk) {}

  private SavedSchedule(@Nullable BaseDataStore store, String consumer) {
    this.store = store;
    this.key = "schedule:" + consumer;
  }

  /** Opens a consumer's schedule and loads what it left there. */
  static SavedSchedule open(@Nullable BaseDataStore store, String consumer) {
    SavedSchedule schedule = new SavedSchedule(store, consumer);
    if (store == null) {
      log.warn(
          "There is no task store: calls for later are lost when consumer {} stops. Give the invoker one to keep them: Invoker.builder(queue).taskStore(…).",
          consumer);
    } else {
      schedule.load(store);
    }
    return schedule;
  }

  private void load(BaseDataStore from) {
    from.put(key + ":owner", owner);
    byte[] index = from.peek(key);
    if (index == null) {
      return;
    }
    for (int number : ScheduleFormat.readIndex(index)) {
      byte[] saved = from.peek(key + ":" + number);
      listed.add(number);
      Chunk chunk = chunk(number);
      if (saved != null) {
        ScheduleFormat.readChunk(saved).forEach(waiting -> place(waiting, chunk));
      }
    }
    log.info("Found {} calls for later under {}.", byTime.size(), key);
  }

  private Chunk chunk(int number) {
    return chunks.computeIfAbsent(number, Chunk::new);
  }

  private void place(Waiting waiting, Chunk chunk) {
    chunk.add(waiting);
    byTime.add(new Placed(waiting, sequence++, chunk));
  }

  /** Adds a message; {@link #save} makes it last. */
  void add(Waiting waiting) {
    while (!chunk(open).hasRoom()) {
      open++;
    }
    place(waiting, chunk(open));
    chunk(open).changed();
  }

  /** Takes the next message that is due by now, or returns null. */
  @Nullable Waiting pollDue(Instant now) {
    Placed next = byTime.peek();
    if (next == null || next.waiting().due().isAfter(now)) {
      return null;
    }
    byTime.remove();
    Chunk chunk = next.chunk();
    chunk.remove(next.waiting());
    chunk.changed();
    if (chunk.isEmpty()) {
      open = Math.min(open, chunk.number());
    }
    return next.waiting();
  }

  /** Returns how long until the next message is due, or {@code atMost} if that is sooner. */
  Duration untilNext(Instant now, Duration atMost) {
    Placed next = byTime.peek();
    if (next == null || !next.waiting().due().isBefore(now.plus(atMost))) {
      return atMost;
    }
    Duration wait = Duration.between(now, next.waiting().due());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Writes what changed since the last time. */
  void save() {
    if (store == null || chunks.values().stream().noneMatch(Chunk::isChanged)) {
      return;
    }
    checkOwner(store);
    Set<Integer> filled = new TreeSet<>();
    for (Chunk chunk : chunks.values()) {
      if (!chunk.isEmpty()) {
        filled.add(chunk.number());
      }
    }
    list(store, filled);
    for (Chunk chunk : chunks.values()) {
      if (chunk.isChanged() && !chunk.isEmpty()) {
        store.put(key + ":" + chunk.number(), ScheduleFormat.writeChunk(chunk.messages()));
        chunk.saved();
      }
    }
    forgetEmpty(store, filled);
  }

  /** Lists chunks before they are there: one that is listed and missing is empty, not lost. */
  private void list(BaseDataStore in, Set<Integer> filled) {
    if (!listed.containsAll(filled)) {
      Set<Integer> all = new TreeSet<>(listed);
      all.addAll(filled);
      in.put(key, ScheduleFormat.writeIndex(all));
      listed.addAll(filled);
    }
  }

  private void forgetEmpty(BaseDataStore from, Set<Integer> filled) {
    for (int number : listed) {
      if (!filled.contains(number)) {
        from.get(key + ":" + number);
      }
    }
    if (listed.retainAll(filled)) {
      from.put(key, ScheduleFormat.writeIndex(filled));
    }
    chunks.values().removeIf(Chunk::isEmpty);
  }

  /** Somebody flushed the store; what is held back here goes on being held back. */
  private void claimAgain(BaseDataStore from) {
    from.put(key + ":owner", owner);
    listed.clear();
    chunks.values().forEach(Chunk::changed);
  }

  /** Two consumers under one name would overwrite each other's schedule; the second one wins. */
  private void checkOwner(BaseDataStore from) {
    byte[] found = from.peek(key + ":owner");
    if (found == null) {
      claimAgain(from);
    } else if (!Arrays.equals(found, owner)) {
      throw new QueueException(
          "another consumer has taken over %s in the task store, because it has the same name. Give each consumer a name of its own: Consumer.builder(invoker).name(…)."
              .formatted(key));
    }
  }
}
