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
   * @param settlements what became of earlier deliveries
   * @param want how many messages to fetch at most, 0 or more
   * @throws QueueException if the broker cannot be reached
   */
  Exchange exchange(List<Settlement> settlements, int want);

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
   * @param want how many messages to fetch at most, 1 or more
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

  /** Ends the stay; what is still held goes back at once, as if never delivered. */
  @Override
  void close();
}
