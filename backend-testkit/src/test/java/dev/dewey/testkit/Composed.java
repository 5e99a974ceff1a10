package dev.dewey.testkit;

import dev.dewey.broker.Broker;
import dev.dewey.composed.ComposedBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import dev.dewey.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Brokers composed of parts in memory, which those of one queue share. */
final class Composed {
  private final SettableClock clock;
  private final Function<String, BaseQueue> newQueue;
  private final Map<String, BaseQueue> queues = new HashMap<>();
  private final Map<String, BaseDataStore> results = new HashMap<>();
  private final Map<String, BaseDataStore> tasks = new HashMap<>();

  Composed(SettableClock clock, Function<String, BaseQueue> newQueue) {
    this.clock = clock;
    this.newQueue = newQueue;
  }

  Broker ofQueueAndStores(String queue) {
    return ComposedBroker.builder(queues.computeIfAbsent(queue, newQueue))
        .resultStore(results.computeIfAbsent(queue, each -> new MemoryDataStore()))
        .taskStore(tasks.computeIfAbsent(queue, each -> new MemoryDataStore()))
        .clock(clock)
        .build();
  }

  Broker ofQueueAlone(String queue) {
    return ComposedBroker.builder(queues.computeIfAbsent(queue, newQueue)).clock(clock).build();
  }
}
