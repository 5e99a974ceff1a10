package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.OrdersTasks;
import com.example.trouble.GateTasks;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.settings.Settings;
import dev.dewey.testkit.redis.RedisExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The consumer's jar brings the backend on Redis. */
final class ConsumerOnRedisJarTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;

  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.all();
  }

  private static JavaProcess consumer(Jdk jdk, Map<String, String> environment, String... options)
      throws IOException {
    return ConsumerCli.start(
        jdk,
        List.of(Parts.CONSUMER_CLI, Parts.CLASSPATH_APP, Parts.SHOP_APP),
        environment,
        options);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aBrokerIsGivenByItsUri(Jdk jdk) throws Exception {
    String queue = redis.newName("uri");
    Settings settings = Settings.of(Map.of("BROKER", redis.url(), "QUEUE_NAME", queue));
    try (Invoker invoker = settings.invoker();
        JavaProcess consumer =
            consumer(
                jdk, Map.of("DEWEY_BROKER", redis.url()), "--queue", queue, "--periodic", "-t4")) {
      try {
        AsyncData<String> order = OrdersTasks.PLACE.on(invoker).enqueue("peas");
        assertThat(order.get(SOON)).isEqualTo("the shop sends peas");

        consumer.terminate();
        assertThat(consumer.awaitEnd()).as("%s", consumer.lines()).isEqualTo(SIGTERM);
      } finally {
        invoker.flush();
      }
    }
  }

  @Test
  void theSeedsFileNamesQueueAndStores() throws Exception {
    String name = redis.newName("seed");
    Path file =
        Files.writeString(
            folder.resolve("huey.properties"),
            """
            QUEUE = huey.backends.redis_backend.RedisBlockingQueue
            QUEUE_NAME = %1$s
            QUEUE_CONNECTION = %2$s
            RESULT_STORE = huey.backends.redis_backend.RedisDataStore
            RESULT_STORE_CONNECTION = %2$s
            TASK_STORE = huey.backends.redis_backend.RedisDataStore
            TASK_STORE_CONNECTION = %2$s
            THREADS = 2
            """
                .formatted(name, redis.url()));
    try (Invoker invoker = Settings.load(file).invoker();
        JavaProcess consumer = consumer(Jdk.current(), Map.of("DEWEY_CONFIG", file.toString()))) {
      try {
        AsyncData<String> slow = GateTasks.PASS.on(invoker).enqueue(folder.toString());
        await().atMost(SOON).until(() -> Files.exists(folder.resolve("arrived")));
        consumer.terminate();
        consumer.awaitLineEnd(
            "Stopping to consume queue " + name + "; waiting for the commands that run.");
        Files.createFile(folder.resolve("open"));

        assertThat(consumer.awaitEnd()).as("%s", consumer.lines()).isEqualTo(SIGTERM);
        assertThat(slow.get(SOON)).isEqualTo("passed");
      } finally {
        invoker.flush();
      }
    }
  }

  @Test
  void aServerThatIsNotThereEndsItWithTheReason() throws Exception {
    try (Socket unheard = new Socket()) { // it has the port, so that nobody else can listen there
      unheard.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = unheard.getLocalPort();
      String url = "redis://:s3cret@127.0.0.1:" + port;
      for (String option : List.of("--check", "--no-periodic")) {
        try (JavaProcess consumer = consumer(Jdk.current(), Map.of("DEWEY_BROKER", url), option)) {
          assertThat(consumer.awaitEnd()).as("%s", consumer.lines()).isEqualTo(1);
          assertThat(consumer.lines())
              .anyMatch(
                  line -> line.startsWith("dewey-consumer: ") && line.contains("127.0.0.1:" + port))
              .anyMatch(line -> line.startsWith("  because of ") && line.contains("refused"))
              .noneMatch(line -> line.contains("s3cret") || line.startsWith("\tat "));
        }
      }
    }
  }
}
