package dev.dewey.wholepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.example.beans.Bean;
import com.example.beans.Bean.Color;
import com.example.beans.BeanCounter;
import com.example.consumer.FileInvokers;
import com.example.consumer.FileQueue;
import com.example.shop.OrdersTasks;
import com.example.trouble.TroubleTasks;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A producer and a consumer in processes of their own, which share a queue of files.
 *
 * <p>The consumer's program knows the runtime alone; that it runs these commands is the work of the
 * registries in the applications' jars.
 */
final class TwoProcessesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aConsumerRunsWhatShippedRegistriesName(Jdk jdk) throws Exception {
    Bean bean = new Bean("ß", Color.RED, new BigDecimal("3.10"), Optional.of("Zürich"));

    try (Invoker invoker = FileInvokers.open(folder);
        JavaProcess consumer = consumer(jdk)) {
      BeanCounter beans = new BeanCounter(invoker);
      AsyncData<Long> count = beans.count(Map.of("navy", 1, "lima", 2));
      AsyncData<Optional<Bean>> heaviest = beans.heaviest(List.of(bean));
      AsyncData<String> order = OrdersTasks.PLACE.on(invoker).enqueue("peas");

      assertThat(count.get(SOON)).isEqualTo(3);
      assertThat(heaviest.get(SOON)).contains(bean);
      assertThat(order.get(SOON)).isEqualTo("the shop sends peas");
      assertThat(order.take()).isPresent();

      consumer.endInput();
      assertThat(consumer.awaitEnd()).isZero();
      assertThat(consumer.lines())
          .contains(
              "knows com.example.beans.BeanCommands.countBeans",
              "knows orders.place",
              "consumer of queue queue on Java " + jdk.feature(),
              "stopped");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aConsumerSurvivesABadDay(Jdk jdk) throws Exception {
    byte[] garbage = {'{', 0, (byte) 0xff, '"'};
    FileQueue dead = FileQueue.open(folder, "dead");

    try (Invoker invoker = FileInvokers.open(folder);
        JavaProcess consumer = consumer(jdk)) {
      FileQueue.open(folder, "queue").write(garbage);
      AsyncData<Integer> good = TroubleTasks.ADD.on(invoker).enqueue(2, 3);
      assertThat(good.get(SOON)).isEqualTo(5);
      await().atMost(SOON).until(() -> dead.length() == 1);
      assertThat(dead.read()).isEqualTo(garbage);

      AsyncData<Long> overflow = TroubleTasks.OVERFLOW.on(invoker).enqueue(0);
      assertThatThrownBy(() -> overflow.get(SOON))
          .isInstanceOf(TaskFailedException.class)
          .hasMessage(
              "task %s failed at try 1 with java.lang.StackOverflowError", overflow.taskId());
      await().atMost(SOON).until(() -> dead.length() == 1);
      assertThat(new String(dead.read(), UTF_8)).contains("\"id\":\"" + overflow.taskId() + "\"");

      assertThat(TroubleTasks.ADD.on(invoker).enqueue(4, 5).get(SOON)).isEqualTo(9);
      consumer.endInput();
      assertThat(consumer.awaitEnd()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aCallForLaterOutlivesItsConsumer(Jdk jdk) throws Exception {
    try (Invoker invoker = FileInvokers.open(folder)) {
      AsyncData<String> later;
      try (JavaProcess first = consumer(jdk)) {
        first.awaitLine("consumer of queue");
        later =
            OrdersTasks.PLACE.prepare("peas").delay(Duration.ofSeconds(2)).on(invoker).enqueue();
        await().atMost(SOON).until(() -> invoker.broker().counts().ready() == 0);
        first.endInput();
        assertThat(first.awaitEnd()).isZero();
      }
      assertThat(invoker.broker().counts().ready()).isZero();
      assertThat(later.poll()).isEmpty();

      try (JavaProcess second = consumer(jdk)) {
        assertThat(later.get(SOON)).isEqualTo("the shop sends peas");
        second.endInput();
        assertThat(second.awaitEnd()).isZero();
      }
    }
  }

  private JavaProcess consumer(Jdk jdk) throws IOException {
    Stream<Path> parts = Parts.runtimeWith(Parts.CONSUMER_APP, Parts.CLASSPATH_APP, Parts.SHOP_APP);
    return JavaProcess.start(
        jdk,
        "-cp",
        JavaProcess.path(parts),
        "com.example.consumer.ConsumerMain",
        folder.toString());
  }
}
