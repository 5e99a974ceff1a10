package dev.dewey.benchmarks.redis;

import static dev.dewey.benchmarks.redis.BeansTasks.COUNT_SOME_BEANS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Dispatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Counts what the server is asked, never seconds: the same on any machine, busy or not. */
class CommandsPerTaskTest {
  private static final int TASKS = 1_000;
  private static final int BATCH = 100;
  private static final SessionSpec LONG = new SessionSpec("count", Duration.ofMinutes(10));

  /** For all tasks: ten batches, and one exchange more that settles the last. */
  private static final Map<String, Long> DRAIN =
      Map.of(
          "evalsha", 11L, "hmget", 11L, "exists", 11L, "rpop", 20L, "hdel", 10L, "hset", 11L, "set",
          1_000L);

  private static final Place place = Place.start();

  @AfterAll
  static void stop() {
    place.close();
  }

  @Test
  void aDrainByHundredsAsksLessThanOneCommandPerTaskBesidesItsResult() {
    place.empty();
    try (Invoker invoker = place.invoker();
        DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      drain(invoker, dewey); // loads the scripts
      Usage usage = drain(invoker, dewey);

      assertThat(withoutPings(usage)).containsExactlyInAnyOrderEntriesOf(DRAIN);
      assertThat(usage.commands() - usage.calls().get("set")).isLessThanOrEqualTo(TASKS);
      assertThat(invoker.broker().counts().ready()).isZero();
    }
  }

  private static Usage drain(Invoker invoker, DeweyOnRedis dewey) {
    CommandRegistry commands = CommandRegistry.builder().add(COUNT_SOME_BEANS).build();
    Dispatcher dispatcher = new Dispatcher(invoker.dispatchRules(commands));
    dewey.fillInBatches(TASKS);
    try (Session session = invoker.broker().open(LONG)) {
      Usage before = place.usage();
      List<Settlement> settled = List.of();
      for (int left = TASKS; left >= 0; left -= BATCH) {
        List<Delivery> deliveries = session.exchange(settled, Math.min(BATCH, left)).deliveries();
        settled =
            deliveries.stream()
                .map(delivery -> dispatcher.dispatch(delivery).settlement(delivery))
                .toList();
      }
      return place.usage().since(before);
    }
  }

  @Test
  void anEnqueueIsTwoCommandsInOneRoundTrip() {
    try (DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      dewey.fill(1); // connects
      Usage before = place.usage();
      dewey.fill(TASKS);
      Usage usage = place.usage().since(before);

      assertThat(withoutPings(usage))
          .containsExactlyInAnyOrderEntriesOf(Map.of("lpush", 1_000L, "zadd", 1_000L));
      assertThat(usage.reads() - pings(usage)).isEqualTo(TASKS);
    }
  }

  @Test
  void aHundredCallsAreTwoCommandsInOneRoundTrip() {
    try (DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      dewey.fill(1);
      Usage before = place.usage();
      dewey.fillInBatches(TASKS);

      assertThat(withoutPings(place.usage().since(before)))
          .containsExactlyInAnyOrderEntriesOf(Map.of("lpush", 10L, "zadd", 10L));
    }
  }

  @Test
  void aTaskThatWaitsIsAtMost120Bytes() {
    place.empty();
    try (DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      dewey.fillInBatches(TASKS);

      long bytes = place.jedis().memoryUsage(place.keys().ready(), 0);
      assertThat((double) bytes / TASKS).isBetween(80.0, 120.0);
    }
  }

  /** A connection that lay idle for a second is asked for a sign of life; this may be slow. */
  private static Map<String, Long> withoutPings(Usage usage) {
    Map<String, Long> calls = new TreeMap<>(usage.calls());
    calls.remove("ping");
    return calls;
  }

  private static long pings(Usage usage) {
    return usage.calls().getOrDefault("ping", 0L);
  }
}
