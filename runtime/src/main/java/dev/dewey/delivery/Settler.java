package dev.dewey.delivery;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.command.Outcome;
import dev.dewey.command.TaskContext;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settlements on their way to the next exchange: workers add, the fetcher takes them along. What a
 * command has settled by a transaction of its own does not come here.
 */
final class Settler {
  private static final Logger log = LoggerFactory.getLogger(Settler.class);

  /** What cannot be committed now, by a constraint for one, is left alone for a while. */
  private static final Duration REFUSED = Duration.ofSeconds(30);

  private final Queue<Settlement> settlements = new ConcurrentLinkedQueue<>();
  private final Session session;

  Settler(Session session) {
    this.session = session;
  }

  /** The transaction of one delivery, if its command asks for it. Used by one thread. */
  final class Own implements TaskContext.Transaction {
    private final Delivery delivery;
    private Broker.Transactional.@Nullable Settling begun;

    private Own(Delivery delivery) {
      this.delivery = delivery;
    }

    @Override
    public Connection connection() {
      Broker.Transactional.Settling settling = begun;
      if (settling == null) {
        settling = session.settling(delivery);
        begun = settling;
      }
      return settling.connection();
    }

    /** Ends the transaction; returns what is still to be settled, or null if nothing is. */
    @Nullable Settlement end(Outcome outcome) {
      Broker.Transactional.Settling settling = begun;
      Settlement settlement = outcome.settlement(delivery);
      if (settling == null) {
        return settlement;
      }
      if (outcome instanceof Outcome.Succeeded && settlement instanceof Settlement.Done done) {
        return commit(settling, done);
      }
      settling.rollback();
      return settlement;
    }

    /** Undoes what was written. */
    void undo() {
      Broker.Transactional.Settling settling = begun;
      if (settling != null) {
        settling.rollback();
      }
    }

    /** What may have happened must not be said again without what was written with it. */
    private @Nullable Settlement commit(
        Broker.Transactional.Settling settling, Settlement.Done done) {
      try {
        if (!settling.commit(done)) {
          log.warn(
              "A command came too late with its transaction, which is rolled back: its message runs elsewhere.");
        }
        return null;
      } catch (EnqueueOutcomeUnknownException e) {
        log.warn("It is unknown whether a transaction was committed; if not, it runs again.", e);
        return new Settlement.GiveBack(delivery);
      } catch (RuntimeException e) {
        log.warn("A transaction was not committed; its command runs again in {}.", REFUSED, e);
        return new Settlement.Park(delivery, REFUSED);
      }
    }
  }

  /** Offers a transaction to the command of a delivery. */
  Own transaction(Delivery delivery) {
    return new Own(delivery);
  }

  void add(Settlement settlement) {
    settlements.add(settlement);
  }

  /** Adds as many waiting settlements to a batch as one exchange takes. */
  void fill(List<Settlement> batch) {
    int most = session.maxBatch();
    while (batch.size() < most) {
      Settlement next = settlements.poll();
      if (next == null) {
        return;
      }
      batch.add(next);
    }
  }

  boolean isEmpty() {
    return settlements.isEmpty();
  }
}
