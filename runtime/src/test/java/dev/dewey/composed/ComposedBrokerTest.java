package dev.dewey.composed;

import dev.dewey.broker.Broker;
import dev.dewey.broker.BrokerContract;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.testing.SettableClock;

/** A broker made of a queue that does not wait, and stores. */
final class ComposedBrokerTest extends BrokerContract {
  @Override
  protected Broker broker(SettableClock clock) {
    return ComposedBroker.builder(new MemoryQueue("contract"))
        .resultStore(new MemoryDataStore())
        .taskStore(new MemoryDataStore())
        .clock(clock)
        .build();
  }
}
