package dev.dewey.composed;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.composed.ComposedBroker.Parts;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.message.MessageRejectedException;
import dev.dewey.spi.BaseDataStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's stay at a composed broker: reads the queue, and holds back what is not due.
 *
 * <p>One thread exchanges while another may wait; what both touch is guarded by this object.
 */
final class ComposedSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(ComposedSession.class);

  /** Reads when a message is due, whatever its size; whether it is too large is not judged here. */
  private static final MessageFormat ANY_SIZE =
      new MessageFormat(new MessageLimits(Integer.MAX_VALUE, MessageLimits.MAX_DEPTH));

  /** How many messages are taken from the queue at most before the schedule is saved. */
  private static final int SAVED_TOGETHER = 256;

  private final Parts parts;
  private final SavedSchedule schedule;
  private final Map<Long, Delivery> held = new LinkedHashMap<>();
  private final Deque<byte[]> readAhead = new ArrayDeque<>();
  private long lastTag;
  private boolean closed;

  ComposedSession(Parts parts, SavedSchedule schedule) {
    this.parts = parts;
    this.schedule = schedule;
  }

  @Override
  public synchronized Exchange exchange(List<Settlement> settlements, int want) {
    for (Settlement settlement : settlements) {
      long tag = settlement.delivery().tag();
      // What is not held was settled by an exchange that failed later on; it counts once.
      if (held.containsKey(tag)) {
        settle(settlement);
        held.remove(tag);
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    try {
      fetch(want, deliveries);
      schedule.save();
    } catch (RuntimeException e) {
      // Stores of others throw what they like; what was read must not stay behind for it.
      if (deliveries.isEmpty()) {
        throw e;
      }
      log.warn(
          "{} failed in the middle; what was read runs now, the rest is tried again.", this, e);
    }
    notifyAll(); // whoever waits for the schedule: it may have become due sooner
    return new Exchange(deliveries, List.of());
  }

  private void settle(Settlement settlement) {
    Instant now = parts.clock().instant();
    if (settlement instanceof Settlement.Done done) {
      store(done.result());
    } else if (settlement instanceof Settlement.Retry retry) {
      if (retry.delay().isZero()) {
        parts.queue().write(retry.next().bytes());
      } else {
        schedule.add(new Waiting(retry.next().bytes(), now.plus(retry.delay()), 0));
      }
    } else if (settlement instanceof Settlement.Dead dead) {
      store(dead.result()); // first, since it may be repeated
      bury(dead);
    } else if (settlement instanceof Settlement.Park park) {
      Delivery delivery = park.delivery();
      Instant due = now.plus(park.delay());
      schedule.add(new Waiting(delivery.message(), due, delivery.parks() + 1));
    } else {
      giveBack(settlement.delivery());
    }
  }

  /** Puts a message back at the end of the line; one that was parked keeps its count. */
  private void giveBack(Delivery delivery) {
    if (delivery.parks() > 0 && parts.tasks() != null) {
      Instant now = parts.clock().instant();
      schedule.add(new Waiting(delivery.message(), now, delivery.parks()));
    } else {
      parts.queue().write(delivery.message());
    }
  }

  private void store(@Nullable StoredResult result) {
    BaseDataStore results = parts.results();
    if (result != null && results != null) {
      results.put(result.id().value(), result.bytes());
    }
  }

  private void bury(Settlement.Dead dead) {
    byte[] message = dead.delivery().message();
    if (parts.dead() != null) {
      parts.dead().write(message);
    } else {
      log.error(
          "A message of queue {} can never run and is kept nowhere but here: {}, {}. Its bytes in Base64: {}",
          parts.queue().name(),
          dead.reason(),
          dead.detail(),
          Base64.getEncoder().encodeToString(message));
    }
  }

  private void fetch(int want, List<Delivery> deliveries) {
    Instant now = parts.clock().instant();
    while (deliveries.size() < want) {
      Waiting due = schedule.pollDue(now);
      if (due == null) {
        break;
      }
      deliveries.add(hold(due.message(), due.parks()));
    }
    int later = 0;
    while (deliveries.size() < want) {
      byte[] message = next();
      if (message == null) {
        break;
      }
      Instant eta = eta(message);
      if (eta != null && eta.isAfter(now)) {
        schedule.add(new Waiting(message, eta, 0));
        if (++later % SAVED_TOGETHER == 0) {
          schedule.save();
        }
      } else {
        deliveries.add(hold(message, 0));
      }
    }
  }

  /** Never waits: for that a blocking queue is read by {@link #await}. */
  private byte @Nullable [] next() {
    byte[] message = readAhead.poll();
    return message != null ? message : parts.queue().readNow();
  }

  private Delivery hold(byte[] message, int parks) {
    Delivery delivery = new Delivery(++lastTag, message, 0, parks);
    held.put(delivery.tag(), delivery);
    return delivery;
  }

  /** When a message asks to run; one that cannot be read is due, so that it is judged. */
  private @Nullable Instant eta(byte[] message) {
    try {
      return ANY_SIZE.read(message).options().eta();
    } catch (MessageRejectedException e) {
      return null;
    }
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    if (!parts.queue().blocking()) {
      awaitSchedule(atMost);
    } else if (!hasWork()) {
      byte[] message = parts.queue().read();
      if (message != null) {
        keep(message);
      }
    }
    return true;
  }

  /** A queue that does not wait cannot wake anybody either: only the schedule ends this early. */
  private synchronized void awaitSchedule(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      long untilDue = untilDue(Duration.ofNanos(left)).toNanos();
      if (untilDue == 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, untilDue);
    }
  }

  private synchronized boolean hasWork() {
    return !readAhead.isEmpty() || untilDue(Duration.ofNanos(1)).isZero();
  }

  private Duration untilDue(Duration atMost) {
    return schedule.untilNext(parts.clock().instant(), atMost);
  }

  /** Keeps what a wait has read for the next exchange, if there is to be one. */
  private synchronized void keep(byte[] message) {
    if (closed) {
      parts.queue().write(message);
    } else {
      readAhead.add(message);
    }
  }

  @Override
  public void renew() {}

  @Override
  public synchronized void close() {
    closed = true;
    try {
      held.values().forEach(this::giveBack);
      held.clear();
      readAhead.forEach(parts.queue()::write);
      readAhead.clear();
    } finally {
      schedule.save();
    }
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "an exchange with queue " + parts.queue().name();
  }
}
