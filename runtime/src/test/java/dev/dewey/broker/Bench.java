package dev.dewey.broker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dewey.json.RawJson;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a contract works with: an empty broker, a clock that stands still, and shorthands. */
public final class Bench implements AutoCloseable {
  /** The lease of every session. */
  public static final Duration LEASE = Duration.ofSeconds(10);

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final Broker broker;
  private final List<Session> sessions = new ArrayList<>();

  /** Makes a broker by the clock of this bench. */
  public Bench(Function<SettableClock, Broker> factory) {
    this.broker = factory.apply(clock);
  }

  Broker broker() {
    return broker;
  }

  SettableClock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Skips the contract, and says why, unless the broker promises what it is about. */
  void require(Guarantee guarantee) {
    boolean promised = broker.guarantees().contains(guarantee);
    String reason = broker + " does not guarantee " + guarantee;
    if (!promised) {
      System.out.println("Contract skipped: " + reason);
    }
    assumeTrue(promised, reason);
  }

  Session open(String consumer) {
    Session session = broker.open(new SessionSpec(consumer, LEASE));
    sessions.add(session);
    return session;
  }

  /** Lets all leases lapse but that of a survivor, who then knows. */
  void outlive(Session survivor) {
    for (int i = 0; i < 6; i++) {
      clock.advance(LEASE.dividedBy(4));
      survivor.renew();
    }
  }

  /** A message as invokers write it: brokers may look into it for its eta. */
  static NewMessage message(String id) {
    return NewMessage.of(bytes(id, CallOptions.DEFAULT));
  }

  static NewMessage message(String id, Instant due) {
    return new NewMessage(bytes(id, CallOptions.DEFAULT.withEta(due)), 0, due, null);
  }

  static NewMessage message(String id, int priority) {
    return new NewMessage(
        bytes(id, CallOptions.DEFAULT.withPriority(priority)), priority, null, null);
  }

  static NewMessage once(String id, String key) {
    return new NewMessage(bytes(id, CallOptions.DEFAULT), 0, null, key);
  }

  private static byte[] bytes(String id, CallOptions options) {
    return MessageFormat.DEFAULT.write(
        new Message(new TaskId(id), "contract", RawJson.of("{}"), options, 1));
  }

  void enqueue(String... ids) {
    broker.enqueue(Arrays.stream(ids).map(Bench::message).toList());
  }

  /** Puts messages m0, m1, … on the queue, as one batch. */
  void enqueueMany(int count) {
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(message("m" + i));
    }
    broker.enqueue(batch);
  }

  static List<Delivery> fetch(Session session, int want) {
    return session.exchange(List.of(), want).deliveries();
  }

  static List<String> fetchIds(Session session, int want) {
    return ids(fetch(session, want));
  }

  static Delivery fetchOne(Session session) {
    List<Delivery> deliveries = fetch(session, 1);
    if (deliveries.isEmpty()) {
      throw new AssertionError("nothing was delivered");
    }
    return deliveries.get(0);
  }

  static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Bench::id).toList();
  }

  static String id(Delivery delivery) {
    return MessageFormat.DEFAULT.read(delivery.message()).id().value();
  }

  static Exchange settle(Session session, Settlement... settlements) {
    return session.exchange(List.of(settlements), 0);
  }

  static Settlement done(Delivery delivery) {
    return new Settlement.Done(delivery, null);
  }

  @Override
  public void close() {
    sessions.forEach(Session::close);
    broker.close();
  }
}
