package dev.dewey.testkit;

import dev.dewey.broker.Broker;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactLimitsContract;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import java.util.HashMap;
import java.util.Map;

/** The broker in memory keeps every contract, to the millisecond. */
final class MemoryBrokerTest extends BrokerContract
    implements EveryGuarantee, ExactTimeContract, ExactLimitsContract {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final Map<String, Broker> brokers = new HashMap<>();

  @Override
  protected Broker open(String queue) {
    return brokers.computeIfAbsent(queue, name -> new MemoryBroker(name, clock));
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.moved(clock);
  }
}
