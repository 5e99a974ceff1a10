package dev.dewey.composed;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.composed.ComposedBroker.Parts;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageRejectedException;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.QueueException;
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

  private final Parts parts;
  private final SavedSchedule schedule;
  private final MessageFormat format;
  private final Map<Long, Delivery> held = new LinkedHashMap<>();
  private final Deque<byte[]> readAhead = new ArrayDeque<>();
  private long lastTag;

  ComposedSession(Parts parts, SavedSchedule schedule, MessageFormat format) {
    this.parts = parts;
    this.schedule = schedule;
    this.format = format;
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
    } catch (QueueException e) {
      if (deliveries.isEmpty()) {
        throw e;
      }
      log.warn(
          "{} failed in the middle; what was read runs now, the rest is tried again.", this, e);
    }
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
      bury(dead);
      store(dead.result());
    } else if (settlement instanceof Settlement.Park park) {
      Delivery delivery = park.delivery();
      Instant due = now.plus(park.delay());
      schedule.add(new Waiting(delivery.message(), due, delivery.parks() + 1));
    } else {
      parts.queue().write(settlement.delivery().message());
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
    while (deliveries.size() < want) {
      byte[] message = next();
      if (message == null) {
        break;
      }
      Instant eta = eta(message);
      if (eta != null && eta.isAfter(now)) {
        schedule.add(new Waiting(message, eta, 0));
      } else {
        deliveries.add(hold(message, 0));
      }
    }
  }

  /** Reads the queue, but never waits: a blocking queue is read by {@link #await} alone. */
  private byte @Nullable [] next() {
    byte[] message = readAhead.poll();
    if (message != null) {
      return message;
    }
    return parts.queue().blocking() && parts.queue().length() == 0 ? null : parts.queue().read();
  }

  private Delivery hold(byte[] message, int parks) {
    Delivery delivery = new Delivery(++lastTag, message, 0, parks);
    held.put(delivery.tag(), delivery);
    return delivery;
  }

  /** When a message asks to run; one that cannot be read is due, so that it is judged. */
  private @Nullable Instant eta(byte[] message) {
    try {
      return format.read(message).options().eta();
    } catch (MessageRejectedException e) {
      return null;
    }
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    Duration wait;
    synchronized (this) {
      if (!readAhead.isEmpty()) {
        return true;
      }
      wait = schedule.untilNext(parts.clock().instant(), atMost);
    }
    if (!parts.queue().blocking()) {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      return true;
    }
    byte[] message = wait.isZero() ? null : parts.queue().read();
    if (message != null) {
      synchronized (this) {
        readAhead.add(message);
      }
    }
    return true;
  }

  @Override
  public void renew() {}

  @Override
  public synchronized void close() {
    held.values().forEach(delivery -> parts.queue().write(delivery.message()));
    held.clear();
    readAhead.forEach(parts.queue()::write);
    readAhead.clear();
    schedule.save();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "an exchange with queue " + parts.queue().name();
  }
}
