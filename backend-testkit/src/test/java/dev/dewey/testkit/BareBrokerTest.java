package dev.dewey.testkit;

import dev.dewey.broker.Broker;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.NoResultContract;

/** A broker made of a queue and nothing else. */
final class BareBrokerTest extends BrokerContract implements NoResultContract, ExactTimeContract {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final Composed composed = new Composed(clock, MemoryQueue::new);

  @Override
  protected Broker open(String queue) {
    return composed.ofQueueAlone(queue);
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.moved(clock);
  }
}
