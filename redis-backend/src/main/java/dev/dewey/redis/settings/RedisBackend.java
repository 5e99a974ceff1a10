package dev.dewey.redis.settings;

import dev.dewey.broker.Broker;
import dev.dewey.redis.RedisBlockingQueue;
import dev.dewey.redis.RedisBroker;
import dev.dewey.redis.RedisConnection;
import dev.dewey.redis.RedisDataStore;
import dev.dewey.redis.RedisQueue;
import dev.dewey.settings.BrokerProvider;
import dev.dewey.settings.DataStoreProvider;
import dev.dewey.settings.QueueProvider;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** The providers of the backend on Redis. What they open connects when it is first used. */
public final class RedisBackend {
  private static final String SEED = "huey.backends.redis_backend.";

  private RedisBackend() {}

  /** Opens a {@link RedisBroker} for {@code redis://} and {@code rediss://}. */
  public static final class Brokers implements BrokerProvider {
    /** For {@code ServiceLoader}. */
    public Brokers() {}

    @Override
    public Set<String> schemes() {
      return Set.of("redis", "rediss");
    }

    @Override
    public Broker open(URI uri, String queue) {
      return new RedisBroker(queue, RedisConnection.of(uri));
    }
  }

  /** Opens queues that return at once. */
  public static final class Queues implements QueueProvider {
    /** For {@code ServiceLoader}. */
    public Queues() {}

    @Override
    public Set<String> classNames() {
      return Set.of(RedisQueue.class.getName(), SEED + "RedisQueue");
    }

    @Override
    public BaseQueue open(String name, Map<String, String> connection) {
      return new RedisQueue(name, RedisConnection.of(connection));
    }
  }

  /** Opens queues that wait. */
  public static final class BlockingQueues implements QueueProvider {
    /** For {@code ServiceLoader}. */
    public BlockingQueues() {}

    @Override
    public Set<String> classNames() {
      return Set.of(RedisBlockingQueue.class.getName(), SEED + "RedisBlockingQueue");
    }

    @Override
    public BaseQueue open(String name, Map<String, String> connection) {
      return new RedisBlockingQueue(name, RedisConnection.of(connection));
    }
  }

  /** Opens stores. */
  public static final class DataStores implements DataStoreProvider {
    /** For {@code ServiceLoader}. */
    public DataStores() {}

    @Override
    public Set<String> classNames() {
      return Set.of(RedisDataStore.class.getName(), SEED + "RedisDataStore");
    }

    @Override
    public BaseDataStore open(String name, Map<String, String> connection) {
      return new RedisDataStore(name, RedisConnection.of(connection));
    }
  }
}
