package dev.dewey.broker;

import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One consumer's stay at a broker, from start to stop: an incarnation, with a lease.
 *
 * <p>What it fetched is its own until it settles it, or until its lease lapses unrenewed. One
 * thread exchanges and renews; another may wait at the same time.
 */
public interface Session extends AutoCloseable {
  /**
   * Settles some deliveries and fetches others, as one step: all of it happens, or nothing.
   *
   * <p>Renews the lease. Never waits for messages. After an exception it is not known whether the
   * step happened; the next call repeats the same settlements, which then count once.
   *
   * @param settlements what became of earlier deliveries, at most {@link #maxBatch}
   * @param want how many messages to fetch at most, from 0 to {@link #maxBatch}
   * @throws QueueException if the broker cannot be reached
   */
  Exchange exchange(List<Settlement> settlements, int want);

  /**
   * Returns how many settlements, and how many messages, one exchange moves at most, 1 or more. A
   * consumer fetches no more than that ahead of its workers, of whom each idle one has one more.
   *
   * <p>What it holds it may die with, and a server that keeps account of it has it in its fastest
   * memory as long as it is little: so it is 1,000 where a session does not say otherwise.
   */
  default int maxBatch() {
    return 1000;
  }

  /**
   * Waits until there may be a message to fetch, or until a time has passed.
   *
   * @return whether there may be one
   * @throws QueueException if the broker cannot be reached
   */
  boolean await(Duration atMost) throws InterruptedException;

  /**
   * Waits as {@link #await} does and then exchanges, in one round trip: a message starts the
   * sooner.
   *
   * <p>For a consumer that holds nothing and has nothing to settle. The thread that exchanges calls
   * it, while no other waits. It may end before its time with nothing.
   *
   * @param want how many messages to fetch at most, from 1 to {@link #maxBatch}
   * @return what was fetched, which may be nothing; empty, at once, from a session that takes two
   *     round trips for it, as this one does
   * @throws QueueException if the broker cannot be reached
   */
  default Optional<Exchange> awaitAndFetch(int want, Duration atMost) throws InterruptedException {
    return Optional.empty();
  }

  /**
   * Renews the lease, and gives what consumers with lapsed leases held to whoever fetches next.
   *
   * @throws QueueException if the broker cannot be reached
   */
  void renew();

  /**
   * Begins a transaction that settles a delivery together with what else it writes.
   *
   * @throws QueueException if the broker has none, or cannot be reached
   */
  default Broker.Transactional.Settling settling(Delivery delivery) {
    throw new QueueException(
        "a command of this queue cannot have a connection, because its broker settles by no transaction of a database. Use the broker on PostgreSQL, in the database that the command writes to.");
  }

  /** Ends the stay; what is still held goes back at once, as if never delivered. */
  @Override
  void close();
}
