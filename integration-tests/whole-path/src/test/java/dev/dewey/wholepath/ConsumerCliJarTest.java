package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.beans.Bean;
import com.example.beans.Bean.Color;
import com.example.beans.BeanCounter;
import com.example.shop.OrdersTasks;
import com.example.trouble.GateTasks;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.message.TaskId;
import dev.dewey.settings.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The consumer as its users start it: its jar and theirs on the class path, and one settings file
 * for both ends.
 */
final class ConsumerCliJarTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;

  @TempDir Path folder;

  private Path file;

  static Stream<Jdk> jdks() {
    return Jdk.all();
  }

  @BeforeEach
  void writeSettings() throws IOException {
    file =
        Files.writeString(
            folder.resolve("beans.properties"),
            """
            QUEUE = com.example.consumer.FileQueue
            QUEUE_NAME = beans
            QUEUE_CONNECTION.folder = %1$s
            RESULT_STORE = com.example.consumer.FileDataStore
            RESULT_STORE_NAME = results
            RESULT_STORE_CONNECTION.folder = %1$s
            TASK_STORE = com.example.consumer.FileDataStore
            TASK_STORE_NAME = later
            TASK_STORE_CONNECTION.folder = %1$s
            DEAD_LETTERS = dead
            STORE_NONE = true
            THREADS = 3
            INITIAL_DELAY = 0.005
            MAX_DELAY = 0.05
            """
                .formatted(folder));
  }

  private JavaProcess consumer(Jdk jdk, Map<String, String> environment, String... options)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--config", file.toString()));
    all.addAll(List.of(options));
    return ConsumerCli.start(
        jdk,
        List.of(Parts.CONSUMER_CLI, Parts.CONSUMER_APP, Parts.CLASSPATH_APP, Parts.SHOP_APP),
        environment,
        all.toArray(String[]::new));
  }

  private Invoker producer() {
    return Settings.load(file).invoker();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void commandsOfTheJarsBesideItRun(Jdk jdk) throws Exception {
    Bean bean = new Bean("\u00df", Color.RED, new BigDecimal("3.10"), Optional.of("Z\u00fcrich"));
    try (Invoker invoker = producer();
        JavaProcess consumer =
            consumer(jdk, Map.of("DEWEY_THREADS", "2", "DEWEY_LEASE", "5s"), "--lease=7s", "-n")) {
      AsyncData<Optional<Bean>> heaviest = new BeanCounter(invoker).heaviest(List.of(bean));
      AsyncData<String> order = OrdersTasks.PLACE.on(invoker).enqueue("peas");
      AsyncData<String> relayed = GateTasks.RELAY.on(invoker).enqueue(2, 3);

      assertThat(heaviest.get(SOON)).contains(bean);
      assertThat(order.get(SOON)).isEqualTo("the shop sends peas");
      TaskId other = new TaskId(relayed.get(SOON));
      await().atMost(SOON).until(() -> invoker.broker().peekResult(other) != null);

      consumer.terminate();
      assertThat(consumer.awaitEnd()).isEqualTo(SIGTERM);
      assertThat(consumer.lines())
          .anyMatch(line -> line.endsWith("dewey.lease = 7s (--lease)"))
          .anyMatch(line -> line.endsWith("dewey.threads = 2 (DEWEY_THREADS)"))
          .anyMatch(line -> line.endsWith("dewey.periodic = false (--periodic)"))
          .anyMatch(line -> line.endsWith("dewey.queue = beans (QUEUE_NAME in " + file + ")"))
          .anyMatch(line -> line.endsWith("dewey.shutdown-timeout = 30s (default)"))
          .anyMatch(
              line ->
                  line.contains("Consuming queue beans with 2 threads. Commands: beans.heaviest,"))
          .anyMatch(line -> line.endsWith("Stopped consuming queue beans."));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatRunsMayEnd(Jdk jdk) throws Exception {
    try (Invoker invoker = producer();
        JavaProcess consumer = consumer(jdk, Map.of())) {
      AsyncData<String> slow = GateTasks.PASS.on(invoker).enqueue(folder.toString());
      await().atMost(SOON).until(() -> Files.exists(folder.resolve("arrived")));

      consumer.terminate();
      consumer.awaitLineEnd("Stopping to consume queue beans; waiting for the commands that run.");
      assertThat(slow.poll()).isEmpty();
      Files.createFile(folder.resolve("open"));

      assertThat(consumer.awaitEnd()).isEqualTo(SIGTERM);
      assertThat(slow.get(SOON)).isEqualTo("passed");
      assertThat(invoker.broker().counts().ready()).isZero();
    }
  }

  @Test
  void whatDoesNotEndIsGivenBackAndTheExitCodeSaysSo() throws Exception {
    try (Invoker invoker = producer();
        JavaProcess consumer = consumer(Jdk.current(), Map.of(), "--shutdown-timeout", "10ms")) {
      AsyncData<String> slow = GateTasks.PASS.on(invoker).enqueue(folder.toString());
      await().atMost(SOON).until(() -> Files.exists(folder.resolve("arrived")));

      consumer.terminate();

      assertThat(consumer.awaitEnd()).isEqualTo(3);
      assertThat(slow.poll()).isEmpty();
      assertThat(invoker.broker().counts().ready()).isEqualTo(1);
    }
  }

  @Test
  void aCheckShowsAllAndRunsNothing() throws Exception {
    try (Invoker invoker = producer();
        JavaProcess check = consumer(Jdk.current(), Map.of(), "--check")) {
      OrdersTasks.PLACE.on(invoker).enqueue("peas");

      assertThat(check.awaitEnd()).as("%s", check.lines()).isZero();
      assertThat(check.lines())
          .contains(
              "dewey.queue-connection.folder = %s (QUEUE_CONNECTION.folder in %s)"
                  .formatted(folder, file),
              "dewey.threads = 3 (THREADS in %s)".formatted(file),
              "runs com.example.trouble.Gate.pass",
              "runs orders.place");
      assertThat(check.lines().get(check.lines().size() - 1)).startsWith("queue beans answers: ");
      assertThat(invoker.broker().counts().ready()).isEqualTo(1);
    }
  }

  @Test
  void aLogFileTakesTheLog() throws Exception {
    Path log = folder.resolve("logs/beans.log");
    try (Invoker invoker = producer();
        JavaProcess consumer = consumer(Jdk.current(), Map.of("DEWEY_LOG_FILE", log.toString()))) {
      assertThat(OrdersTasks.PLACE.on(invoker).enqueue("peas").get(SOON)).isNotNull();
      consumer.terminate();

      assertThat(consumer.awaitEnd()).isEqualTo(SIGTERM);
      assertThat(consumer.lines()).isEmpty();
      assertThat(Files.readString(log)).contains("Stopped consuming queue beans.");
    }
  }
}
