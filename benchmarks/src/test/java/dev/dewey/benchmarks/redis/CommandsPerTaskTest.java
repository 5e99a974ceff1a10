package dev.dewey.benchmarks.redis;

import static dev.dewey.benchmarks.redis.BeansTasks.COUNT_SOME_BEANS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Counts what the server is asked, and in how many bytes, never seconds: the same on any machine,
 * busy or not. Ids, tags and names are equally long each time, so no byte of it is chance.
 */
class CommandsPerTaskTest {
  private static final int TASKS = 1_000;
  private static final int BATCH = 100;
  private static final String PING = "*1\r\n$4\r\nPING\r\n";
  private static final String PONG = "+PONG\r\n";
  private static final SessionSpec LONG = new SessionSpec("count", Duration.ofMinutes(10));

  /** What is compared with; a line for each way to use the server. */
  private static final String FIGURES = "commands-per-task.txt";

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

      assertIsAsCheckedIn("drain by hundreds", usage);
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
    place.empty(); // answers tell how long the queue is
    try (DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      dewey.fill(1); // connects
      Usage before = place.usage();
      dewey.fill(TASKS);
      Usage usage = place.usage().since(before);

      assertIsAsCheckedIn("enqueue", usage);
      assertThat(usage.reads() - pings(usage)).isEqualTo(TASKS);
    }
  }

  @Test
  void aHundredCallsAreTwoCommandsInOneRoundTrip() {
    place.empty();
    try (DeweyOnRedis dewey = new DeweyOnRedis(place)) {
      dewey.fill(1);
      Usage before = place.usage();
      dewey.fillInBatches(TASKS);

      assertIsAsCheckedIn("enqueueAll of 100", place.usage().since(before));
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

  private static void assertIsAsCheckedIn(String way, Usage usage) {
    String found = "%s: %s".formatted(way, figures(usage));
    assertThat(found)
        .as(
            "what the server is asked for %d tasks; if this is meant to change, write what is found into src/test/resources/dev/dewey/benchmarks/redis/%s",
            TASKS, FIGURES)
        .isEqualTo(checkedIn(way));
  }

  private static String checkedIn(String way) {
    try (InputStream file = CommandsPerTaskTest.class.getResourceAsStream(FIGURES)) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith(way + ":"))
          .findFirst()
          .orElse("no line");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection that lay idle for a second is asked for a sign of life; this may be slow. */
  private static String figures(Usage usage) {
    Map<String, Long> calls = new TreeMap<>(usage.calls());
    calls.remove("ping");
    long in = usage.bytesIn() - pings(usage) * PING.length();
    long out = usage.bytesOut() - pings(usage) * PONG.length();
    String commands =
        calls.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(joining(", "));
    return "%s; bytes in %d, out %d".formatted(commands, in, out);
  }

  private static long pings(Usage usage) {
    return usage.calls().getOrDefault("ping", 0L);
  }
}
