package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Outcome;
import dev.dewey.consumer.Consumer;
import dev.dewey.consumer.ConsumerConfig;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.settings.Settings;
import dev.dewey.settings.SettingsException;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.ManualConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seed's scenarios of consumers that {@link SeedScenariosTest} has no room for. */
final class SeedConsumerScenariosTest {
  private final MemoryQueue queue = new MemoryQueue("test");
  private final Invoker invoker = Invoker.builder(queue).resultStore(new MemoryDataStore()).build();
  private final List<String> state = new ArrayList<>();
  private final TextTask<String> modify =
      TextTask.text(
              "modify",
              (text, context) -> {
                state.add(text);
                return text;
              })
          .on(invoker);
  private final CommandRegistry commands = CommandRegistry.builder().add(modify).build();

  /** The seed loads a class by its dotted path; here settings name it, and providers know it. */
  @Test
  void consumerLoader() {
    Settings settings =
        Settings.of(
            Map.of(
                "QUEUE", "huey.backends.dummy.DummyQueue",
                "QUEUE_NAME", "test",
                "RESULT_STORE", "huey.backends.dummy.DummyDataStore",
                "THREADS", "2"));
    ConsumerConfig config = settings.consumerConfig();

    try (Invoker loaded = settings.invoker();
        Consumer consumer = Consumer.builder(loaded).config(config).commands(commands).start()) {
      assertThat(config.threads()).isEqualTo(2);
      assertThat(modify.on(loaded).enqueue("k").get(Duration.ofSeconds(20))).isEqualTo("k");
      assertThat(consumer).hasToString("consumer of queue test");
    }
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of("QUEUE", "no.such.Queue")).invoker())
        .withMessageContaining("no.such.Queue");
  }

  /** Whoever takes messages gets each once, in their order, and nothing from an empty queue. */
  @Test
  void iterableQueue() {
    modify.enqueue("k1");
    modify.enqueue("k2");
    modify.enqueue("k3");
    ManualConsumer consumer = ManualConsumer.of(invoker, commands);

    while (consumer.runNext().isPresent()) {
      assertThat(queue.length()).isEqualTo(3 - state.size());
    }

    assertThat(state).containsExactly("k1", "k2", "k3");
    assertThat(consumer.runNext()).isEmpty();
  }

  @Test
  void messageProcessing() {
    AsyncData<String> data = modify.enqueue("k");
    assertThat(state).isEmpty();

    Outcome outcome = ManualConsumer.of(invoker, commands).runNext().orElseThrow();

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(state).containsExactly("k");
    assertThat(data.get()).isEqualTo("k");
    assertThat(queue.length()).isZero();
  }

  /** A consumer without commands is a mistake, and says so before it takes any message. */
  @Test
  void consumerMinimal() {
    modify.enqueue("k");

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> Consumer.builder(invoker).start())
        .withMessageContaining("Did the annotation processor run?");
    assertThat(queue.length()).isEqualTo(1);
  }
}
