package dev.dewey.composed;

import dev.dewey.broker.Broker;
import dev.dewey.broker.BrokerContract;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.testing.SettableClock;

/** A broker made of a queue that waits, and stores. */
final class BlockingBrokerTest extends BrokerContract {
  @Override
  protected Broker broker(SettableClock clock) {
    return ComposedBroker.builder(new WaitingQueue("contract"))
        .resultStore(new MemoryDataStore())
        .taskStore(new MemoryDataStore())
        .clock(clock)
        .build();
  }
}
