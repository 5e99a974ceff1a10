package dev.dewey.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a contract works with: a broker of a queue that was never used, its clock, and shorthands.
 */
public final class Bench implements AutoCloseable {
  /** A lease that does not end in a test. */
  private static final Duration LONG = Duration.ofHours(1);

  private final Function<String, Broker> opener;
  private final StoreClock clock;
  private final String queue = newQueue();
  private final List<Broker> brokers = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final Broker broker;

  /** Opens a broker. */
  public Bench(Function<String, Broker> opener, StoreClock clock) {
    this.opener = opener;
    this.clock = clock;
    this.broker = broker(queue);
  }

  private static String newQueue() {
    return "contract-" + UUID.randomUUID();
  }

  private Broker broker(String of) {
    Broker opened = opener.apply(of);
    brokers.add(opened);
    return opened;
  }

  /** The broker under test. */
  public Broker broker() {
    return broker;
  }

  /** Opens the broker of the same queue once more, as another process does. */
  public Broker again() {
    return broker(queue);
  }

  /** Opens the broker of another queue. */
  public Broker another() {
    return broker(newQueue());
  }

  /** Makes a bench of the same kind with another queue, which whoever asks for it closes. */
  public Bench anotherBench() {
    return new Bench(opener, clock);
  }

  /** The clock that the broker goes by. */
  public StoreClock clock() {
    return clock;
  }

  /** What the clock shows. */
  public Instant now() {
    return clock.now();
  }

  /** A time that is soon to come. */
  public Instant soon() {
    return now().plus(clock.moment());
  }

  /** Lets time pass until what was {@link #soon} is now. */
  public void aMomentLater() {
    clock.pass(clock.moment());
  }

  /** A time that does not come in a test. */
  public Instant someDay() {
    return now().plus(Duration.ofDays(1));
  }

  /** Opens a session whose lease does not end in a test. */
  public Session open(String consumer) {
    return open(broker, consumer);
  }

  /** Opens a session, at some broker, whose lease does not end in a test. */
  public Session open(Broker at, String consumer) {
    return open(at, new SessionSpec(consumer, LONG));
  }

  /** Opens a session whose lease ends soon if it is not renewed. */
  public Session openMortal(String consumer) {
    return open(broker, new SessionSpec(consumer, clock.lease()));
  }

  private Session open(Broker at, SessionSpec spec) {
    Session session = at.open(spec);
    sessions.add(session);
    return session;
  }

  /**
   * Lets the leases of all mortal sessions lapse but that of a survivor, who then knows.
   *
   * <p>If the machine stands still for so long that the broker prolongs all leases, this takes
   * longer by as much.
   */
  public void outlive(Session survivor) {
    Duration half = clock.lease().dividedBy(2);
    Duration enough = half.multipliedBy(3);
    Instant heard = now();
    survivor.renew();
    Instant end = now().plus(enough);
    while (heard.isBefore(end)) {
      clock.pass(half.dividedBy(2));
      Instant asked = now();
      survivor.renew();
      Instant answered = now();
      if (heard.plus(half).isBefore(answered)) {
        end = latest(end, answered).plus(enough);
      }
      heard = asked;
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Queues messages of these ids. */
  public void enqueue(String... ids) {
    broker.enqueue(Arrays.stream(ids).map(Messages::message).toList());
  }

  /** Fetches some messages. */
  public static List<Delivery> fetch(Session session, int want) {
    return session.exchange(List.of(), want).deliveries();
  }

  /** Fetches some messages, and returns their ids. */
  public static List<String> fetchIds(Session session, int want) {
    return Messages.ids(fetch(session, want));
  }

  /** Fetches a message, which has to be there. */
  public static Delivery fetchOne(Session session) {
    List<Delivery> deliveries = fetch(session, 1);
    assertThat(deliveries).as("what was fetched").hasSize(1);
    return deliveries.get(0);
  }

  /** Fetches, while time passes, until something comes: which must not be before it is due. */
  public Delivery fetchWhenDue(Session session, Instant due) {
    while (true) {
      Instant before = now();
      List<Delivery> deliveries = fetch(session, 1);
      if (!deliveries.isEmpty()) {
        assertThat(now()).as("when something came that was due at %s", due).isAfterOrEqualTo(due);
        return deliveries.get(0);
      }
      assertThat(before)
          .as("when something has not come yet that was due at %s", due)
          .isBefore(due.plus(clock.patience()));
      clock.pass(clock.moment().dividedBy(10));
    }
  }

  /** Settles, and fetches nothing. */
  public static Exchange settle(Session session, Settlement... settlements) {
    return session.exchange(List.of(settlements), 0);
  }

  /** Says that a delivery is done, and has no result. */
  public static Settlement done(Delivery delivery) {
    return new Settlement.Done(delivery, null);
  }

  /** Closes all sessions and brokers, and removes what is stored. */
  @Override
  public void close() {
    sessions.forEach(Session::close);
    brokers.forEach(Broker::flush);
    brokers.forEach(Broker::close);
  }
}
