package dev.dewey.settings;

import dev.dewey.broker.Broker;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * The providers of the backend in memory, which is empty each time that it is opened, and ends with
 * its process.
 */
public final class MemoryBackend {
  private MemoryBackend() {}

  /** Opens brokers in memory for {@code memory:}. */
  public static final class Brokers implements BrokerProvider {
    /** For {@code ServiceLoader}. */
    public Brokers() {}

    @Override
    public Set<String> schemes() {
      return Set.of("memory");
    }

    @Override
    public Broker open(URI uri, String queue) {
      return new MemoryBroker(queue);
    }
  }

  /** Opens queues in memory, which the seed calls dummies. */
  public static final class Queues implements QueueProvider {
    /** For {@code ServiceLoader}. */
    public Queues() {}

    @Override
    public Set<String> classNames() {
      return Set.of(MemoryQueue.class.getName(), "huey.backends.dummy.DummyQueue");
    }

    @Override
    public BaseQueue open(String name, Map<String, String> connection) {
      return new MemoryQueue(name);
    }
  }

  /** Opens stores in memory, which the seed calls dummies. */
  public static final class DataStores implements DataStoreProvider {
    /** For {@code ServiceLoader}. */
    public DataStores() {}

    @Override
    public Set<String> classNames() {
      return Set.of(MemoryDataStore.class.getName(), "huey.backends.dummy.DummyDataStore");
    }

    @Override
    public BaseDataStore open(String name, Map<String, String> connection) {
      return new MemoryDataStore();
    }
  }
}
