package dev.dewey.wholepath;

import static com.example.shop.OrdersTasks.PLACE;
import static com.example.shop.OrdersTasks.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.beans.Bean;
import com.example.beans.Bean.Color;
import com.example.beans.BeanCounter;
import com.example.reports.Reports;
import com.example.shop.Orders.Line;
import com.example.shop.ShopRegistry;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testing.ManualConsumer;
import dev.dewey.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stubs, queue, consumer and typed results of two applications on one class path. */
final class OneProcessTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Bean LIMA =
      new Bean("lima ½ \"big\"", Color.WHITE, new BigDecimal("1.250"), Optional.of("Perú"));
  private static final Bean TURTLE =
      new Bean("turtle", Color.BLACK, new BigDecimal("0.2"), Optional.empty());

  private final Invoker invoker = Invoker.on(new MemoryBroker("one"));

  @AfterEach
  void close() {
    invoker.close();
  }

  @Test
  void commandsOfTwoPackagesAndTwoJarsAreFound() {
    assertThat(CommandRegistry.load().commands())
        .extracting(Command::name)
        .containsExactly(
            "beans.heaviest",
            "com.example.beans.BeanCommands.countBeans",
            "com.example.beans.BeanCommands.discard",
            "com.example.beans.BeanCommands.weigh",
            "com.example.reports.ReportCommands.sweep",
            "com.example.reports.ReportCommands.write",
            "com.example.trouble.Gate.pass",
            "com.example.trouble.Gate.relay",
            "com.example.trouble.Trouble.add",
            "com.example.trouble.Trouble.checked",
            "com.example.trouble.Trouble.divide",
            "com.example.trouble.Trouble.error",
            "com.example.trouble.Trouble.overflow",
            "com.example.trouble.Trouble.repeat",
            "com.example.trouble.Trouble.unchecked",
            "com.example.trouble.Trouble.unlucky",
            "orders.place",
            "orders.total");
  }

  @Test
  void callsBecomeTypedResults() {
    BeanCounter beans = new BeanCounter(invoker);
    AsyncData<Long> count = beans.count(Map.of("navy", 40, "kidney", 2));
    AsyncData<Optional<Bean>> heaviest = beans.heaviest(List.of(TURTLE, LIMA));
    AsyncData<Optional<Bean>> none = beans.heaviest(List.of());
    AsyncData<String> weight = beans.weigh(LIMA, 4);
    AsyncData<List<String>> report = new Reports(invoker).write("Überblick", null, new byte[3]);
    AsyncData<BigDecimal> total =
        TOTAL.on(invoker).enqueue(List.of(new Line("peas", 3, new BigDecimal("0.10"))));

    try (Consumer consumer = Consumer.builder(invoker).threads(2).start()) {
      assertThat(consumer).hasToString("consumer of queue one");
      assertThat(count.get(SOON)).isEqualTo(42);
      assertThat(heaviest.get(SOON)).contains(LIMA);
      assertThat(none.get(SOON)).isEmpty();
      assertThat(weight.get(SOON)).isEqualTo(weight.taskId() + ": 5.000 g");
      assertThat(report.get(SOON)).containsExactly("Überblick", "undated", "3 bytes");
      assertThat(total.get(SOON)).isEqualTo(new BigDecimal("0.30"));
    }
  }

  @Test
  void stubsQueueOnTheInstalledInvoker() {
    try (Invokers.Installation installed = Invokers.install(invoker);
        Consumer consumer = Consumer.builder(invoker).start()) {
      assertThat(installed).isNotNull();
      AsyncData<?> gone = BeanCounter.discard("navy");

      assertThat(gone.get(SOON)).isNull();
      assertThat(gone.poll()).isPresent();
      assertThat(consumer).isNotNull();
    }
  }

  @Test
  void argumentsMayBeLeftOutWhereTheyMayBeNull() {
    try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
      AsyncData<List<String>> report =
          new Reports(invoker).write("t", LocalDate.of(2024, 2, 29), new byte[0]);

      assertThat(consumer.runDue()).hasSize(1);
      assertThat(report.get()).containsExactly("t", "2024-02-29", "0 bytes");
    }
  }

  @Test
  void aRegistryCanBeGivenWithoutServiceLoader() {
    try (Consumer consumer = Consumer.builder(invoker).commands(new ShopRegistry()).start()) {
      assertThat(PLACE.on(invoker).enqueue("peas").get(SOON)).isEqualTo("the shop sends peas");
      assertThat(consumer).isNotNull();
    }
    assertThat(CommandRegistry.builder().addAll(new ShopRegistry()).build().commands())
        .extracting(Command::name)
        .containsExactly("orders.place", "orders.total");
  }

  @Test
  void periodicCommandsRunAtTheirMinutes() {
    SettableClock clock = SettableClock.at("2026-03-01T10:04:30Z");
    Invoker timed = Invoker.builder(new MemoryBroker("timed", clock)).clock(clock).build();
    long before = Reports.sweeps();

    try (timed;
        ManualConsumer consumer = ManualConsumer.of(timed)) {
      assertThat(consumer.tick()).isZero();
      clock.set(Instant.parse("2026-03-01T10:05:00Z"));
      assertThat(consumer.tick()).isEqualTo(1);
      assertThat(consumer.runDue()).hasSize(1);
    }
    assertThat(Reports.sweeps()).isEqualTo(before + 1);
  }
}
