package dev.dewey.postgres.session;

import dev.dewey.broker.Broker.Transactional.Settling;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's stay at a queue in a database.
 *
 * <p>After an answer was lost, the server is first asked what is held: so what the exchange has
 * settled is known, and what it handed out comes.
 */
public final class PostgresSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(PostgresSession.class);

  private final Place place;
  private final SessionSpec spec;
  private final Floors floors = new Floors(System::nanoTime);
  private final Waiting waiting;
  private final Complaints complaints;
  private final long renewNanos;

  /** What is in hand, by tag; workers take away what they settle by themselves. */
  private final Set<Long> held = ConcurrentHashMap.newKeySet();

  private volatile Stay stay;
  private long renewed = System.nanoTime();
  private boolean closed;

  /** Whether it is unknown what became of the last exchange. */
  private boolean inDoubt;

  /** What was answered since this session last returned anything. */
  private Known known = new Known();

  /** What the caller has to be told yet, since its last call failed halfway. */
  private static final class Known {
    final Set<Long> settled = new HashSet<>();
    final Set<Long> refused = new HashSet<>();
    final List<Delivery> deliveries = new ArrayList<>();
  }

  private PostgresSession(Place place, SessionSpec spec, Stay stay) {
    this.place = place;
    this.spec = spec;
    this.stay = stay;
    this.waiting = new Waiting(place.store(), place.bells().work(), floors);
    this.complaints = new Complaints(place.health());
    this.renewNanos = spec.lease().toNanos() / 10;
  }

  /**
   * Opens a session.
   *
   * @throws QueueException if the server cannot be reached
   */
  public static PostgresSession open(Place place, SessionSpec spec) {
    try {
      Stay stay = Stay.join(place.store(), spec);
      place.bells().results().heed();
      return new PostgresSession(place, spec, stay);
    } catch (PostgresFailure e) {
      throw failed("no consumer could be added to " + place.store(), e);
    }
  }

  @Override
  public synchronized Exchange exchange(List<Settlement> settlements, int want) {
    try {
      if (inDoubt) {
        recover();
      }
      if (System.nanoTime() - renewed >= renewNanos) {
        renewNow();
      }
      List<Settlement> refused = new ArrayList<>();
      List<Settlement> mine = mine(settlements, refused);
      int from = 0;
      do {
        int to = Math.min(mine.size(), from + place.most());
        int left = to == mine.size() ? want - known.deliveries.size() : 0;
        send(mine.subList(from, to), Math.max(0, Math.min(left, place.most())));
        from = to;
      } while (from < mine.size());
      return tell(mine, refused);
    } catch (PostgresFailure e) {
      throw failed("nothing could be exchanged with " + place.store(), e);
    }
  }

  /** What is settled already is left out; of what is not in hand, and said twice, it is refused. */
  private List<Settlement> mine(List<Settlement> settlements, List<Settlement> refused) {
    List<Settlement> mine = new ArrayList<>(settlements.size());
    Set<Long> seen = new HashSet<>();
    for (Settlement settlement : settlements) {
      long tag = settlement.delivery().tag();
      if (known.refused.contains(tag)) {
        refused.add(settlement);
      } else if (!known.settled.contains(tag)) {
        boolean counts = held.contains(tag) && seen.add(tag);
        (counts ? mine : refused).add(settlement);
      }
    }
    return mine;
  }

  private Exchange tell(List<Settlement> mine, List<Settlement> refused) {
    if (!known.refused.isEmpty()) {
      for (Settlement settlement : mine) {
        if (known.refused.contains(settlement.delivery().tag())) {
          refused.add(settlement);
        }
      }
    }
    Exchange exchange = new Exchange(known.deliveries, refused);
    known = new Known();
    return exchange;
  }

  private void send(List<Settlement> settlements, int want) throws PostgresFailure {
    Words words = new Words(settlements);
    place.days().prepare(words.longest());
    List<Long> refused = new ArrayList<>();
    Answer answer = ask(words, want, refused);
    settlements.forEach(each -> held.remove(each.delivery().tag()));
    if (!answer.alive()) {
      settlements.forEach(each -> known.refused.add(each.delivery().tag()));
      joinAgain(want);
      return;
    }
    settlements.forEach(each -> known.settled.add(each.delivery().tag()));
    known.refused.addAll(refused);
    known.refused.addAll(answer.refused());
    answer.fetched().deliveries().forEach(this::receive);
    if (want > 0) {
      floors.learn(answer, want);
    }
    if (words.hasAnswers()) {
      place.bells().results().ring();
    }
    if (words.hasOthers()) {
      place.bells().work().ring();
    }
    if (words.hasLetters()) {
      trimLetters();
    }
  }

  private Answer ask(Words words, int want, List<Long> refused) throws PostgresFailure {
    try {
      return stay.exchange(words, want, floors, refused);
    } catch (PostgresFailure e) {
      inDoubt = e.isUnknown();
      throw e;
    }
  }

  private void receive(Delivery delivery) {
    held.add(delivery.tag());
    known.deliveries.add(delivery);
  }

  /** What cannot be trimmed now is with the next letter; what was exchanged is to be told. */
  private void trimLetters() {
    try {
      place.letters().trim();
    } catch (PostgresFailure e) {
      log.debug("The oldest dead letters of {} are dropped later.", place.store(), e);
    }
  }

  private void recover() throws PostgresFailure {
    Stay.Held found = stay.recover(held);
    inDoubt = false;
    if (found == null) {
      joinAgain(0);
      return;
    }
    for (Long tag : List.copyOf(held)) {
      if (!found.known().contains(tag)) {
        held.remove(tag);
        known.settled.add(tag);
      }
    }
    found.unknown().forEach(this::receive);
  }

  /** What came in answers not told yet is somebody else's, too. */
  private void joinAgain(int want) throws PostgresFailure {
    log.warn(
        "Consumer {} was silent for longer than its lease; what it held runs elsewhere, and it joins {} anew.",
        spec.consumer(),
        place.store());
    held.forEach(known.refused::add);
    held.clear();
    known.deliveries.clear();
    stay = Stay.join(place.store(), spec);
    renewed = System.nanoTime();
    if (want > 0) {
      send(List.of(), want);
    }
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      return waiting.await(atMost);
    } catch (PostgresFailure e) {
      throw failed("waiting for messages of " + place.store() + " failed", e);
    }
  }

  @Override
  public Settling settling(Delivery delivery) {
    try {
      return stay.complete(
          delivery,
          () -> {
            held.remove(delivery.tag());
            place.bells().results().ring();
          });
    } catch (PostgresFailure e) {
      throw failed("no transaction could be begun for a command of " + place.store(), e);
    }
  }

  @Override
  public synchronized void renew() {
    try {
      renewNow();
    } catch (PostgresFailure e) {
      throw failed("the lease at " + place.store() + " could not be renewed", e);
    }
  }

  private void renewNow() throws PostgresFailure {
    if (stay.renew()) {
      place.bells().work().ring();
    }
    renewed = System.nanoTime();
    place.days().sweep();
    complaints.hear();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      stay.leave();
      closed = true;
      place.bells().work().ring();
    } catch (PostgresFailure e) {
      throw failed("what was fetched from " + place.store() + " could not be given back", e);
    }
  }

  private static QueueException failed(String what, PostgresFailure e) {
    return new QueueException(e.tell(what, what, "Try again: what happened is found out then."), e);
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "session at " + place.store();
  }
}
