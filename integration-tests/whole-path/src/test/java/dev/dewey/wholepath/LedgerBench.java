package dev.dewey.wholepath;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Producers and consumers of the ledger's commands, each a process of its own, on one Redis; and
 * the ledger in which each run stands.
 */
final class LedgerBench {
  private final Path ledger;
  private final Path settings;

  LedgerBench(Path folder, RedisServer redis) throws IOException {
    this.ledger = Files.createFile(folder.resolve("ledger.txt"));
    this.settings =
        Files.writeString(
            folder.resolve("ledger.properties"),
            """
            QUEUE = huey.backends.redis_backend.RedisBlockingQueue
            QUEUE_NAME = ledger
            QUEUE_CONNECTION.host = %1$s
            QUEUE_CONNECTION.port = %2$d
            RESULT_STORE = huey.backends.redis_backend.RedisDataStore
            RESULT_STORE_NAME = receipts
            RESULT_STORE_CONNECTION = %3$s
            TASK_STORE = dev.dewey.redis.RedisDataStore
            TASK_STORE_NAME = later
            TASK_STORE_CONNECTION = %3$s
            THREADS = 4
            """
                .formatted(redis.host(), redis.port(), redis.url()));
  }

  Path settings() {
    return settings;
  }

  /** Starts a consumer under a name, as users do. */
  JavaProcess consumer(String name) throws IOException {
    return ConsumerCli.start(
        Jdk.current(),
        List.of(Parts.CONSUMER_CLI, Parts.LEDGER_APP, Parts.SHOP_APP),
        Map.of("LEDGER_FILE", ledger.toString()),
        "--config",
        settings.toString(),
        "--consumer-name",
        name);
  }

  /** Starts a producer of so many entries, due after a delay. */
  JavaProcess producer(String name, int entries, int delaySeconds) throws IOException {
    return JavaProcess.start(
        Jdk.current(),
        "-cp",
        JavaProcess.path(Stream.of(Parts.CONSUMER_CLI, Parts.LEDGER_APP)),
        "com.example.ledger.ProducerMain",
        settings.toString(),
        name,
        Integer.toString(entries),
        Integer.toString(delaySeconds));
  }

  /** How often each entry was made. */
  Map<String, Long> runs() throws IOException {
    return Files.readAllLines(ledger).stream().collect(groupingBy(line -> line, counting()));
  }

  /** The entries of some producers, each made once. */
  static Map<String, Long> once(int entries, String... producers) {
    List<String> lines = new ArrayList<>();
    for (String producer : producers) {
      IntStream.range(0, entries).forEach(number -> lines.add(producer + " " + number));
    }
    return lines.stream().collect(groupingBy(line -> line, counting()));
  }
}
