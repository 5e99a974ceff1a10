package dev.dewey.composed;

import dev.dewey.broker.Broker;
import dev.dewey.broker.BrokerContract;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.testing.SettableClock;

/** A broker made of a queue and nothing else. */
final class BareBrokerTest extends BrokerContract {
  @Override
  protected Broker broker(SettableClock clock) {
    return ComposedBroker.builder(new MemoryQueue("contract")).clock(clock).build();
  }
}
