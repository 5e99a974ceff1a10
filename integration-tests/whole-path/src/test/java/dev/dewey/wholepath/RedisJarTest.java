package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.OrdersTasks;
import dev.dewey.Invoker;
import dev.dewey.redis.RedisConnection;
import dev.dewey.redis.RedisDataStore;
import dev.dewey.settings.Settings;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Producers and consumers in processes of their own, on a real Redis, by one settings file. */
final class RedisJarTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;
  private static final String RECOVERED = " again after ";
  private static final Pattern MESSAGE = Pattern.compile("\\[\\d+,\\d+,\"");

  @TempDir Path folder;

  private RedisServer redis;
  private LedgerBench bench;

  @BeforeEach
  void start() throws IOException {
    redis = RedisServer.start("--appendonly", "yes");
    bench = new LedgerBench(folder, redis);
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void whatTwoProducersQueueTwoConsumersRunOnce() throws Exception {
    int entries = 5_000;
    try (JavaProcess one = bench.consumer("one");
        JavaProcess two = bench.consumer("two");
        JavaProcess left = bench.producer("left", entries, 0);
        JavaProcess right = bench.producer("right", entries, 0)) {
      left.awaitLine(entries + " receipts are right");
      right.awaitLine(entries + " receipts are right");

      assertThat(left.awaitEnd()).isZero();
      assertThat(right.awaitEnd()).isZero();
      for (JavaProcess consumer : new JavaProcess[] {one, two}) {
        consumer.terminate();
        assertThat(consumer.awaitEnd()).isEqualTo(SIGTERM);
        assertThat(consumer.lines()).noneMatch(line -> line.contains("ERROR"));
      }
    }
    assertThat(bench.runs()).isEqualTo(LedgerBench.once(entries, "left", "right"));
  }

  @Test
  void aConsumerThatIsKilledFindsItsScheduleUnderItsName() throws Exception {
    int entries = 1_000;
    try (JavaProcess one = bench.consumer("one");
        JavaProcess two = bench.consumer("two")) {
      one.awaitLinePart("Commands: ledger.enter, ");
      two.awaitLinePart("Commands: ledger.enter, ");
      try (JavaProcess producer = bench.producer("later", entries, 20)) {
        await().atMost(SOON).until(() -> scheduled("one") + scheduled("two") == entries);
        int lostWithoutAStore = scheduled("one");
        assertThat(lostWithoutAStore).isPositive();

        one.kill();
        one.awaitEnd();
        try (JavaProcess again = bench.consumer("one")) {
          again.awaitLineEnd("Found " + lostWithoutAStore + " calls for later under schedule:one.");

          producer.awaitLine(entries + " receipts are right");
        }
      }
    }
    assertThat(bench.runs()).isEqualTo(LedgerBench.once(entries, "later"));
  }

  /** How many messages the task store holds for a consumer. */
  private int scheduled(String consumer) {
    try (BaseDataStore store =
        new RedisDataStore("later", RedisConnection.of(URI.create(redis.url())))) {
      byte[] index = store.peek("schedule:" + consumer);
      int messages = 0;
      for (String chunk : numbers(index)) {
        byte[] bytes = store.peek("schedule:" + consumer + ":" + chunk);
        messages += bytes == null ? 0 : count(bytes);
      }
      return messages;
    }
  }

  private static String[] numbers(byte[] index) {
    String text = index == null ? "" : new String(index, StandardCharsets.UTF_8);
    String inside = text.replaceAll("[\\[\\] ]", "");
    return inside.isEmpty() ? new String[0] : inside.split(",");
  }

  private static int count(byte[] chunk) {
    Matcher matcher = MESSAGE.matcher(new String(chunk, StandardCharsets.UTF_8));
    return (int) matcher.results().count();
  }

  @Test
  void bothEndsRecoverFromAnOutage() throws Exception {
    outage(Duration.ofSeconds(1));
  }

  @Test
  @Tag("full")
  void bothEndsRecoverFromAnOutageOfTenSeconds() throws Exception {
    outage(Duration.ofSeconds(10));
  }

  /** The producer's end is an invoker of this process, the same one before, during and after. */
  private void outage(Duration length) throws Exception {
    try (Invoker invoker = Settings.load(bench.settings()).invoker();
        JavaProcess consumer = bench.consumer("one")) {
      OrdersTasks.Place place = OrdersTasks.PLACE.on(invoker);
      assertThat(place.enqueue("peas").get(SOON)).isEqualTo("the shop sends peas");

      redis.stop();
      consumer.awaitLinePart("the next try is in");
      assertThatExceptionOfType(QueueWriteException.class).isThrownBy(() -> place.enqueue("lost"));
      pass(length);
      assertThat(consumer.lines()).noneMatch(line -> line.contains(RECOVERED));
      redis.startAgain();

      consumer.awaitLinePart(RECOVERED);
      await().atMost(SOON).ignoreExceptions().until(() -> place.enqueue("beans") != null);
      assertThat(place.enqueue("corn").get(SOON)).isEqualTo("the shop sends corn");
      consumer.terminate();
      assertThat(consumer.awaitEnd()).isEqualTo(SIGTERM);
    }
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    await().atMost(SOON).until(() -> System.nanoTime() > end);
  }

  @Test
  @Tag("full")
  void anIdleConsumerUsesLessThanAHundredthOfACore() throws Exception {
    try (JavaProcess consumer = bench.consumer("idle");
        JavaProcess producer = bench.producer("warm", 500, 0)) {
      producer.awaitLine("500 receipts are right");
      // What is compiled and collected late is not what an idle consumer costs.
      pass(Duration.ofSeconds(5));
      Duration before = consumer.cpu();

      Duration watched = Duration.ofSeconds(30);
      pass(watched);
      Duration used = consumer.cpu().minus(before);

      System.out.printf("an idle consumer used %s of %s%n", used, watched);
      assertThat(used).isLessThan(watched.dividedBy(100));
    }
  }
}
