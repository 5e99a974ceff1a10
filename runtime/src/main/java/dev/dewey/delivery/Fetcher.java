package dev.dewey.delivery;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.delivery.CrewPlan.Ahead;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with the broker: takes settlements there and brings deliveries back, both in batches.
 *
 * <p>While the workers are busy it exchanges when half of what was fetched ahead is started, so
 * that settlements and deliveries share a round trip; while they are idle it settles at once. When
 * all of them have nothing to do, it waits at the broker itself, if one round trip then does both;
 * else the lookout waits there, and the fetcher stays free to settle.
 */
final class Fetcher implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

  /** What lies in the buffer longer than this is given back, for consumers that have time. */
  private static final long STALL_NANOS = 100_000_000;

  private static final Duration SETTLE_AT_LATEST = Duration.ofMillis(20);

  /** As long as a look at the broker takes that a foreign producer did not wake. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** What was fetched in one round trip is mostly done before another look pays. */
  private static final long BEFORE_LOOKING_NANOS = 2_000_000;

  /** No consumer may stay away for long after an outage, while others prolong its lease once. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** How long the last settlements are tried to be delivered. */
  static final Duration FAREWELL = Duration.ofSeconds(5);

  /** What a fetcher works between. */
  record Desk(Session session, WorkBuffer buffer, Settler settler, Pace pace, Lookout lookout) {}

  private final Desk desk;
  private final Ahead ahead;
  private final int workers;
  private final long renewNanos;
  private final long farewellNanos;
  private final Backoff pauses;
  private final Signal signal;
  private final List<Settlement> batch = new ArrayList<>();
  private volatile boolean fetching = true;
  private volatile boolean running = true;
  private volatile boolean settled;
  private volatile long givenUp = Long.MAX_VALUE;
  private volatile boolean workMayWait = true;

  /** Whether the broker has told nobody else of work: who has no room for it must pass that on. */
  private volatile boolean told;

  /** Whether the lookout is asked to tell. */
  private volatile boolean watched;

  private volatile int target;
  private boolean waitsInOne = true;
  private long watchFrom = System.nanoTime();
  private long exchanged = System.nanoTime();
  private long renewed = exchanged;
  private Duration pause = Duration.ZERO;

  Fetcher(Desk desk, CrewPlan plan, Signal signal) {
    this.desk = desk;
    this.ahead = plan.ahead();
    this.workers = plan.workers().count();
    this.renewNanos = Math.min(plan.lease().toNanos() / 5, Duration.ofSeconds(3).toNanos());
    this.farewellNanos = shorter(plan.shutdownTimeout(), FAREWELL).toNanos();
    Duration longest = shorter(LONGEST_PAUSE, Duration.ofNanos(renewNanos));
    this.pauses = new Backoff(2, shorter(FIRST_PAUSE, longest), longest);
    this.signal = signal;
  }

  /** Tells that there may be work to fetch. */
  void workMayWait() {
    workMayWait = true;
    told = true;
    watched = false;
    signal.raise();
  }

  /** Tells that a command ended, or that a worker took a delivery; wakes for a reason only. */
  void progress() {
    if (isLow() && (workMayWait || !desk.settler().isEmpty())) {
      signal.raise();
    }
  }

  /** Fetches nothing any more, but goes on settling. */
  void stopFetching() {
    fetching = false;
    signal.raise();
  }

  /** Ends the loop once all settlements are delivered, or have not been for a while. */
  void stop() {
    givenUp = System.nanoTime() + farewellNanos;
    running = false;
    signal.raise();
  }

  /** Whether all settlements were delivered in the end. */
  boolean hasSettled() {
    return settled;
  }

  @Override
  public void run() {
    while (running || !desk.settler().isEmpty() || !batch.isEmpty()) {
      try {
        if (!exchange() && running) {
          rest();
        }
        renewIfDue();
        pause = Duration.ZERO;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        if (!running && System.nanoTime() - givenUp >= 0) {
          log.error(
              "The last settlements could not be delivered; their messages run again when the lease has lapsed, but for those that may run once only.",
              e);
          return;
        }
        if (!pauseAfter(e)) {
          return;
        }
      }
    }
    settled = true;
  }

  /** Pauses, longer each time; returns false if it was interrupted. */
  private boolean pauseAfter(Throwable failure) {
    pause = pause.isZero() ? pauses.initialDelay() : pauses.after(pause);
    log.warn(
        "The broker cannot be reached; commands that run go on, and the next try is in {} ms.",
        pause.toMillis(),
        failure);
    try {
      signal.await(pause);
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  /** Exchanges if there is a reason to; returns whether there was. */
  private boolean exchange() {
    boolean gaveBack = giveBack();
    int want = fetching && workMayWait && !gaveBack ? want() : 0;
    if (want == 0 && batch.isEmpty() && !mustSettle() && !told) {
      return false;
    }
    told = false;
    desk.settler().fill(batch);
    Exchange exchange = desk.session().exchange(batch, want);
    exchanged = System.nanoTime();
    exchange.refused().forEach(Fetcher::logRefused);
    batch.clear();
    receive(exchange.deliveries(), want);
    return true;
  }

  /** Waits for a reason to exchange. */
  private void rest() throws InterruptedException {
    if (waitsInOne && isIdle()) {
      int want = want();
      Optional<Exchange> found =
          desk.session().awaitAndFetch(want, shorter(patience(), LONGEST_WAIT));
      waitsInOne = found.isPresent();
      if (waitsInOne) {
        exchanged = System.nanoTime();
        watchFrom = exchanged + BEFORE_LOOKING_NANOS;
        receive(found.get().deliveries(), want);
        return;
      }
    }
    Duration patience = patience();
    if (fetching && !workMayWait && !watched) {
      long early = watchFrom - System.nanoTime();
      if (early > 0) {
        patience = shorter(patience, Duration.ofNanos(early));
      } else {
        watched = true;
        desk.lookout().watch();
      }
    }
    signal.await(patience);
  }

  /**
   * Whether nothing can happen but that work comes. A delivery goes from the buffer to a worker,
   * and as a settlement on: asked in this order, none of them slips by.
   */
  private boolean isIdle() {
    return fetching
        && !watched
        && !workMayWait
        && desk.buffer().size() == 0
        && desk.buffer().idle() == workers
        && desk.settler().isEmpty()
        && batch.isEmpty();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean mustSettle() {
    return !desk.settler().isEmpty()
        && (!running || isLow() || System.nanoTime() - exchanged >= SETTLE_AT_LATEST.toNanos());
  }

  /** Whether so little is left to start that an exchange is worth its round trip. */
  private boolean isLow() {
    return desk.buffer().size() <= target / 2;
  }

  private void receive(List<Delivery> deliveries, int want) {
    if (want > 0) {
      workMayWait = deliveries.size() == want;
      if (workMayWait || !deliveries.isEmpty()) {
        desk.lookout().foundWork();
      }
    }
    desk.buffer().addAll(deliveries);
  }

  private int want() {
    int buffered = desk.buffer().size();
    int idle = desk.buffer().idle();
    target = ahead == Ahead.BY_PACE ? desk.pace().ahead() : 0;
    return isLow() ? Math.max(0, Math.min(desk.session().maxBatch(), idle + target - buffered)) : 0;
  }

  /**
   * Gives back all that is in the buffer when nothing is started any more, or when nothing has been
   * for a while: one slow command must not hold what others could run. Returns whether it did.
   */
  private boolean giveBack() {
    boolean stalled = desk.buffer().size() > 0 && desk.buffer().untouched() >= STALL_NANOS;
    if (fetching && !stalled) {
      return false;
    }
    // The buffer gives the last one first; so the first one ends up in front again.
    List<Delivery> left = desk.buffer().drain();
    left.forEach(delivery -> desk.settler().add(new Settlement.GiveBack(delivery)));
    desk.pace().stalled();
    return !left.isEmpty();
  }

  private Duration patience() {
    Duration untilRenewal = Duration.ofNanos(renewNanos - (System.nanoTime() - renewed));
    boolean inHand = desk.buffer().size() > 0 || !desk.settler().isEmpty();
    return inHand ? shorter(SETTLE_AT_LATEST, untilRenewal) : untilRenewal;
  }

  private void renewIfDue() {
    if (System.nanoTime() - renewed >= renewNanos) {
      desk.session().renew();
      renewed = System.nanoTime();
    }
  }

  private static void logRefused(Settlement settlement) {
    log.warn(
        "A settlement came too late: this consumer was silent for longer than its lease, and its"
            + " message runs elsewhere. {}",
        settlement.getClass().getSimpleName());
  }
}
