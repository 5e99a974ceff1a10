package dev.dewey.testkit;

import dev.dewey.broker.Broker;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The broker in memory keeps the contracts by a clock that runs, as brokers on servers have to. */
final class MemoryBrokerByTheSystemClockTest extends BrokerContract implements EveryGuarantee {
  private final Map<String, Broker> brokers = new HashMap<>();

  @Override
  protected Broker open(String queue) {
    return brokers.computeIfAbsent(queue, MemoryBroker::new);
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(InstantSource.system());
  }
}
