package dev.dewey.redis.session;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's stay at a queue on Redis.
 *
 * <p>An answer that was lost is asked for again by the number of its exchange, before anything else
 * is said: so what the server did is known, and what it handed out comes.
 */
public final class RedisSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(RedisSession.class);

  /** The dead may have had shorter leases than this one, and are not to be found much later. */
  private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();

  private final Store store;
  private final SessionSpec spec;
  private final Waiting waiting;
  private final long renewNanos;
  private final long lookNanos;
  private Stay stay;
  private long number;

  /** The latest tag that this stay was handed. */
  private long latest;

  private long renewed = System.nanoTime();

  /** When an exchange last renewed the lease, and so told of others that have lapsed. */
  private long exchanged = renewed - Duration.ofDays(1).toNanos();

  private boolean closed;

  /** The exchange of which it is not known whether it happened. */
  private @Nullable ExchangeRequest unanswered;

  private List<String> lapsed = List.of();

  /** What was answered since this session last returned anything. */
  private Known known = new Known();

  /** What the caller has to be told yet, since its last call failed halfway. */
  private static final class Known {
    final List<ExchangeRequest> done = new ArrayList<>();
    final Set<Long> refused = new HashSet<>();
    final List<Delivery> deliveries = new ArrayList<>();

    Set<Long> settled() {
      Set<Long> tags = new HashSet<>();
      for (ExchangeRequest request : done) {
        request.settlements().forEach(each -> tags.add(each.delivery().tag()));
      }
      return tags;
    }
  }

  private RedisSession(Store store, SessionSpec spec, Stay stay, Waiting waiting) {
    this.store = store;
    this.spec = spec;
    this.stay = stay;
    this.waiting = waiting;
    this.renewNanos = spec.lease().toNanos() / 10;
    this.lookNanos = Math.min(2 * renewNanos, LOOK_NANOS);
  }

  /**
   * Opens a session.
   *
   * @throws QueueException if the server cannot be reached, or throws away what it holds
   */
  public static RedisSession open(Store store, SessionSpec spec, Nudge nudge) {
    try {
      Eviction.check(store);
      return new RedisSession(store, spec, Stay.join(store, spec), new Waiting(store, nudge));
    } catch (RedisFailure e) {
      throw failed("no consumer could be added to " + store, e);
    }
  }

  /** Half of what a step may take; of more, a server finds less in its caches. */
  @Override
  public int maxBatch() {
    return Store.MOST / 2;
  }

  @Override
  public synchronized Exchange exchange(List<Settlement> settlements, int want) {
    try {
      if (unanswered != null) {
        send(unanswered);
      }
      List<Settlement> doubled = new ArrayList<>();
      List<List<Settlement>> parts = Batches.of(settlements, known.settled(), doubled);
      for (int i = 0; i < parts.size(); i++) {
        int left = i < parts.size() - 1 ? 0 : want - known.deliveries.size();
        int capped = Math.max(0, Math.min(left, Store.MOST));
        send(new ExchangeRequest(number + 1, parts.get(i), capped));
      }
      reapLapsed();
      return tell(settlements, doubled);
    } catch (RedisFailure e) {
      throw failed("nothing could be exchanged with " + store, e);
    }
  }

  private Exchange tell(List<Settlement> settlements, List<Settlement> doubled) {
    List<Settlement> refused = new ArrayList<>(doubled);
    if (!known.refused.isEmpty()) {
      for (Settlement settlement : settlements) {
        if (known.refused.contains(settlement.delivery().tag()) && !doubled.contains(settlement)) {
          refused.add(settlement);
        }
      }
    }
    Exchange exchange = new Exchange(known.deliveries, refused);
    known = new Known();
    return exchange;
  }

  /** What cannot be reaped now is by the next one to look; what was exchanged is to be told. */
  private void reapLapsed() {
    try {
      stay.reap(lapsed);
    } catch (RedisFailure e) {
      log.debug("The dead consumers {} of {} are reaped later.", lapsed, store, e);
    }
    lapsed = List.of();
  }

  private void send(ExchangeRequest request) throws RedisFailure {
    boolean again = unanswered != null;
    boolean renew = again || System.nanoTime() - renewed >= renewNanos;
    unanswered = request;
    boolean woken = waiting.woken() || again; // what is asked again may have waited, and been woken
    hear(request, stay.exchange(request, woken ? 1 : 0, renew), renew);
  }

  private void hear(ExchangeRequest request, ExchangeAnswer answer, boolean renew)
      throws RedisFailure {
    unanswered = null;
    if (renew) {
      renewed = System.nanoTime();
      exchanged = renewed;
    }
    known.done.add(request);
    if (answer instanceof ExchangeAnswer.Answered answered) {
      number = request.number();
      known.refused.addAll(answered.refused());
      waiting.knows(isCutShort(request, answered.deliveries()) ? 0 : answered.untilDue());
      lapsed = answered.lapsed();
      receive(request, answered.deliveries());
    } else {
      request.settlements().forEach(each -> known.refused.add(each.delivery().tag()));
      joinAgain("was silent for longer than its lease", request.want());
    }
  }

  /** Whether more may be there, for which there was no room. */
  private static boolean isCutShort(ExchangeRequest request, List<Delivery> deliveries) {
    return deliveries.size() < request.want()
        && deliveries.stream().mapToLong(each -> each.message().length).sum() >= Store.ROOM;
  }

  /** A replica that knew less than its primary has tags go round again: they name two messages. */
  private void receive(ExchangeRequest request, List<Delivery> deliveries) throws RedisFailure {
    if (!deliveries.isEmpty() && deliveries.get(0).tag() <= latest) {
      joinAgain("is at a server that has forgotten what it did", request.want());
    } else if (!deliveries.isEmpty()) {
      latest = deliveries.get(deliveries.size() - 1).tag();
      known.deliveries.addAll(deliveries);
    }
  }

  /** What came in answers not told yet is somebody else's, too. */
  private void joinAgain(String why, int want) throws RedisFailure {
    log.warn(
        "Consumer {} {}; what it held runs elsewhere, and it joins {} anew.",
        spec.consumer(),
        why,
        store);
    known.deliveries.clear();
    stay = Stay.join(store, spec);
    number = 0;
    latest = 0;
    send(new ExchangeRequest(1, List.of(), want));
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      return waiting.await(atMost);
    } catch (RedisFailure e) {
      throw failed("waiting for messages of " + store + " failed", e);
    }
  }

  /**
   * The exchange is at the server while this waits there; so nobody else may exchange meanwhile.
   */
  @Override
  public synchronized Optional<Exchange> awaitAndFetch(int want, Duration atMost)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (unanswered != null || !known.deliveries.isEmpty() || waiting.isDue()) {
      return Optional.of(exchange(List.of(), want));
    }
    try {
      long end = System.nanoTime() + atMost.toNanos();
      boolean renew = end - exchanged >= lookNanos * 3 / 4; // before renew() is due, and has to ask
      ExchangeRequest request =
          new ExchangeRequest(number + 1, List.of(), Math.min(want, Store.MOST));
      unanswered = request;
      ExchangeAnswer answer = stay.awaitAndFetch(request, waiting, atMost, renew);
      if (answer instanceof ExchangeAnswer.NotPlain) {
        answer = stay.exchange(request, 1, renew); // the marker is taken, and passed on if need be
      }
      hear(request, answer, renew);
      reapLapsed();
      return Optional.of(tell(List.of(), List.of()));
    } catch (RedisFailure e) {
      throw failed("waiting for messages of " + store + " failed", e);
    }
  }

  @Override
  public synchronized void renew() {
    try {
      if (System.nanoTime() - exchanged >= lookNanos) {
        stay.renew();
        renewed = System.nanoTime();
      }
    } catch (RedisFailure e) {
      throw failed("the lease at " + store + " could not be renewed", e);
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      stay.leave();
      closed = true;
    } catch (RedisFailure e) {
      throw failed("what was fetched from " + store + " could not be given back", e);
    }
  }

  private static QueueException failed(String what, RedisFailure e) {
    return new QueueException(e.tell(what, what, "Try again: what happened is found out then."), e);
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "session at " + store;
  }
}
