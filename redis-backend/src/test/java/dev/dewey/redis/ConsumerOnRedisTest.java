package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.consumer.ConsumerBuilder;
import dev.dewey.settings.Settings;
import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** The seed's assembly on Redis: what is queued here is run there, and its result comes back. */
final class ConsumerOnRedisTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RedisServer server = RedisServer.start("--appendonly", "yes");
  private final Echo echo = new Echo(InvokerRef.installed());

  @AfterEach
  void close() {
    server.close();
  }

  private Invoker invoker(BaseQueue queue) {
    return Invoker.builder(queue)
        .resultStore(new RedisDataStore("beans", Access.to(server)))
        .taskStore(new RedisDataStore("beans-tasks", Access.to(server)))
        .build();
  }

  private ConsumerBuilder consumer(Invoker invoker) {
    return Consumer.builder(invoker).commands(CommandRegistry.builder().add(echo).build());
  }

  @Test
  void callsOfOneProcessRunInAnother() {
    try (Invoker producing = invoker(new RedisQueue("beans", Access.to(server)));
        Invoker consuming = invoker(new RedisBlockingQueue("beans", Access.to(server)));
        Consumer running = consumer(consuming).threads(4).start()) {
      List<AsyncData<String>> results =
          IntStream.range(0, 200).mapToObj(i -> echo.on(producing).enqueue("bean " + i)).toList();

      assertThat(running).hasToString("consumer of queue beans");
      assertThat(results)
          .extracting(result -> result.get(SOON))
          .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "bean " + i).toList());
    }
  }

  @Test
  void aConsumerGoesOnWhenTheServerIsBack() {
    Invoker invoker = invoker(new RedisBlockingQueue("beans", Access.to(server)));
    Consumer running = consumer(invoker).start();
    try (invoker;
        running) {
      assertThat(echo.on(invoker).enqueue("before").get(SOON)).isEqualTo("before");
      server.stop();
      server.startAgain();

      AtomicReference<AsyncData<String>> after = new AtomicReference<>();
      await().ignoreExceptions().untilAsserted(() -> after.set(echo.on(invoker).enqueue("after")));
      await()
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(after.get().get(SOON)).isEqualTo("after"));
    }
  }

  @Test
  void whatIsForLaterIsKeptInTheTaskStore() {
    try (Invoker invoker = invoker(new RedisBlockingQueue("beans", Access.to(server)));
        Jedis other = Access.foreign(server)) {
      echo.on(invoker).prepare(new Echo.Args("later")).delay(Duration.ofHours(1)).enqueue();
      Consumer first = consumer(invoker).name("one").start();
      await()
          .untilAsserted(
              () ->
                  assertThat(other.hkeys("dewey:{beans-tasks}:store"))
                      .contains("schedule:one", "schedule:one:0"));
      first.close();

      assertThat(other.hget("dewey:{beans-tasks}:store", "schedule:one:0")).isNotEmpty();
      assertThat(other.llen("dewey:{beans}")).isZero();
    }
  }

  @Test
  void settingsOfTheSeedOpenTheseParts() {
    Settings settings =
        Settings.of(
            Map.of(
                "QUEUE",
                "huey.backends.redis_backend.RedisBlockingQueue",
                "QUEUE_NAME",
                "beans",
                "QUEUE_CONNECTION.host",
                server.host(),
                "QUEUE_CONNECTION.port",
                String.valueOf(server.port()),
                "RESULT_STORE",
                "huey.backends.redis_backend.RedisDataStore",
                "RESULT_STORE_CONNECTION",
                server.url()));

    assertRuns(settings);
  }

  @Test
  void oneUriOpensABrokerOfThem() {
    assertRuns(Settings.of(Map.of("dewey.broker", server.url(), "dewey.queue", "beans")));
  }

  private void assertRuns(Settings settings) {
    try (Invoker invoker = settings.invoker();
        Consumer running = consumer(invoker).start()) {
      assertThat(running).hasToString("consumer of queue beans");
      assertThat(echo.on(invoker).enqueue("bean").get(SOON)).isEqualTo("bean");
    }
  }
}
