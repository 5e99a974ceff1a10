package dev.dewey.redis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import dev.dewey.redis.RedisBlockingQueue;
import dev.dewey.redis.RedisDataStore;
import dev.dewey.redis.RedisQueue;
import dev.dewey.settings.BrokerProvider;
import dev.dewey.settings.DataStoreProvider;
import dev.dewey.settings.QueueProvider;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.net.URI;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings name is found by ServiceLoader; nothing of this needs a server. */
final class ProvidersTest {
  private static final Map<String, String> CONNECTION = Map.of("host", "localhost", "port", "1");

  /** In the place of the runtime, which uses the services. */
  private static <S> ServiceLoader<S> load(Class<S> service) {
    ProvidersTest.class.getModule().addUses(service);
    return ServiceLoader.load(service);
  }

  private static BaseQueue queue(String className) {
    return load(QueueProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.classNames().contains(className))
        .findFirst()
        .orElseThrow()
        .open("beans", CONNECTION);
  }

  private static Broker broker(String uri) {
    return load(BrokerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.schemes().contains(URI.create(uri).getScheme()))
        .findFirst()
        .orElseThrow()
        .open(URI.create(uri), "beans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev.dewey.redis.RedisQueue", "huey.backends.redis_backend.RedisQueue"})
  void aQueueIsFoundByItsNames(String className) {
    try (BaseQueue queue = queue(className)) {
      assertThat(queue).isInstanceOf(RedisQueue.class);
      assertThat(queue.name()).isEqualTo("beans");
      assertThat(queue.blocking()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.dewey.redis.RedisBlockingQueue",
        "huey.backends.redis_backend.RedisBlockingQueue"
      })
  void aBlockingQueueIsFoundByItsNames(String className) {
    try (BaseQueue queue = queue(className)) {
      assertThat(queue).isInstanceOf(RedisBlockingQueue.class);
      assertThat(queue.name()).isEqualTo("beans");
      assertThat(queue.blocking()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dev.dewey.redis.RedisDataStore", "huey.backends.redis_backend.RedisDataStore"})
  void aStoreIsFoundByItsNames(String className) {
    try (BaseDataStore store =
        load(DataStoreProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.classNames().contains(className))
            .findFirst()
            .orElseThrow()
            .open("beans", CONNECTION)) {
      assertThat(store).isInstanceOf(RedisDataStore.class).hasToString("store beans");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis://localhost:1", "rediss://user:password@localhost:1/2"})
  void aBrokerIsFoundByItsScheme(String uri) {
    try (Broker broker = broker(uri)) {
      assertThat(broker.name()).isEqualTo("beans");
      assertThat(broker.guarantees()).containsExactly(Guarantee.values());
    }
  }

  @Test
  void whatCannotBeIsRefusedWhenItIsOpened() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisBackend.Queues().open("two words", CONNECTION));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisBackend.DataStores().open("beans", Map.of("hots", "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RedisBackend.Brokers().open(URI.create("redis://h?x=1"), "beans"));
  }
}
