package dev.dewey.testkit;

import dev.dewey.broker.Broker;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.ResultContract;
import dev.dewey.testkit.guarantee.WakeContract;

/** A broker made of a queue that waits, and stores. */
final class BlockingBrokerTest extends BrokerContract
    implements ResultContract, WakeContract, ExactTimeContract {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final Composed composed = new Composed(clock, WaitingQueue::new);

  @Override
  protected Broker open(String queue) {
    return composed.ofQueueAndStores(queue);
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.moved(clock);
  }
}
