package dev.dewey.settings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.broker.Guarantee;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.spi.NoResultStoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InvokerSettingsTest {
  private static final Map<String, String> SEED =
      Map.of(
          "QUEUE", "huey.backends.dummy.DummyQueue",
          "QUEUE_NAME", "beans",
          "QUEUE_CONNECTION.host", "localhost",
          "RESULT_STORE", "huey.backends.dummy.DummyDataStore",
          "TASK_STORE", "dev.dewey.memory.MemoryDataStore",
          "TASK_STORE_NAME", "later",
          "DEAD_LETTERS", "dead");

  private static Settings seedWith(String key, String text) {
    Map<String, String> all = new HashMap<>(SEED);
    all.put(key, text);
    return Settings.of(all);
  }

  @Test
  void theSeedsNamesOpenAQueueAndItsStores() {
    try (Invoker invoker = Settings.of(SEED).invoker()) {
      assertThat(invoker.broker()).hasToString("queue beans");
      assertThat(invoker.broker().guarantees()).containsExactly(Guarantee.RESULTS);
      assertThat(invoker.isEager()).isFalse();
    }
  }

  @Test
  void aQueueAloneStoresNoResults() {
    try (Invoker invoker = Settings.of(Map.of("QUEUE", "dev.dewey.memory.MemoryQueue")).invoker()) {
      AsyncData<String> call = TextTask.echo().on(invoker).enqueue("a");

      assertThat(invoker.broker().name()).isEqualTo("dewey");
      assertThatThrownBy(call::get).isInstanceOf(NoResultStoreException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory:", "MEMORY://", "memory:/", "memory://here"})
  void aUriOpensABroker(String uri) {
    try (Invoker invoker = Settings.of(Map.of("BROKER", uri, "QUEUE_NAME", "beans")).invoker()) {
      assertThat(invoker.broker()).isInstanceOf(MemoryBroker.class);
      assertThat(invoker.broker().name()).isEqualTo("beans");
    }
  }

  /** The seed's consumer did not see it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void storeNoneHoldsWhereCommandsRun(boolean kept) throws Exception {
    Settings settings = seedWith("STORE_NONE", Boolean.toString(kept));
    CountDownLatch ran = new CountDownLatch(1);
    TextTask<Void> quiet =
        TextTask.of(
            "quiet",
            Codecs.VOID,
            (text, context) -> {
              ran.countDown();
              return null;
            });
    try (Invoker invoker = settings.invoker()) {
      Consumer consumer =
          Consumer.builder(invoker)
              .config(settings.consumerConfig())
              .commands(CommandRegistry.builder().add(quiet).build())
              .start();
      AsyncData<Void> call = quiet.on(invoker).enqueue("a");
      assertThat(ran.await(20, SECONDS)).isTrue();
      consumer.close();

      assertThat(call.poll().isPresent()).isEqualTo(kept);
    }
  }

  @Test
  void alwaysEagerHoldsForBothEnds() {
    try (Invoker invoker = seedWith("ALWAYS_EAGER", "true").invoker()) {
      assertThat(TextTask.echo().on(invoker).enqueue("a").get()).isEqualTo("a");
      assertThatThrownBy(() -> Consumer.builder(invoker).start())
          .hasMessage(
              "invoker of queue beans is eager: it runs calls at once and queues none, so there is"
                  + " nothing to consume. Build it with alwaysEager(false).");
    }
  }

  @Test
  void withoutAQueueThereIsNothing() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of("THREADS", "4")).invoker())
        .withMessage(
            "nothing says where the queue is. Give its broker (dewey.broker, BROKER, DEWEY_BROKER,"
                + " --broker), such as redis://localhost:6379, or the class of the queue"
                + " (dewey.queue-class, QUEUE, DEWEY_QUEUE_CLASS, --queue-class), as in the seed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "QUEUE            | beans | QUEUE names queue class \"beans\", which no jar on the class path"
            + " has. There are [dev.dewey.memory.MemoryQueue, huey.backends.dummy.DummyQueue]."
            + " Add the jar of its backend, or write one of these.",
        "QUEUE            | huey.backends.redis_backend.RedisQueue | QUEUE names queue class"
            + " \"huey.backends.redis_backend.RedisQueue\", which no jar on the class path has."
            + " There are [dev.dewey.memory.MemoryQueue, huey.backends.dummy.DummyQueue]. Add the"
            + " jar dewey-redis-backend and what it needs.",
        "RESULT_STORE     | dict | RESULT_STORE names store class \"dict\", which no jar on the class"
            + " path has. There are [dev.dewey.memory.MemoryDataStore,"
            + " huey.backends.dummy.DummyDataStore]. Add the jar of its backend, or write one of"
            + " these.",
        "QUEUE_NAME       | my beans | QUEUE_NAME must be a name of 1 to 255 ASCII letters, digits"
            + " and . _ $ : -, was \"my beans\".",
        "TASK_STORE_NAME  | ü | TASK_STORE_NAME must be a name of 1 to 255 ASCII letters, digits and"
            + " . _ $ : -, was \"ü\".",
        "DEAD_LETTERS     | beans | DEAD_LETTERS must be another name than that of the queue, was"
            + " \"beans\".",
        "STORE_NONE       | 0 | STORE_NONE must be true or false, was \"0\".",
        "RESULT_TTL       | 0 | RESULT_TTL must be a time from 1ms to 100000d, in seconds or with a"
            + " unit (100ms, 15s, 2m, 1h, 1d), was \"0\".",
        "BROKER           | memory: | QUEUE means nothing beside BROKER, because a broker is queue"
            + " and stores in one. Leave one of them away.",
      })
  void whatIsWrongIsSaid(String key, String text, String message) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> seedWith(key, text).invoker())
        .withMessage(message);
  }

  @Test
  void aConnectionHasOneUrl() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                Settings.options(Map.of("--queue-connection", "redis://far"))
                    .orElse(seedWith("QUEUE_CONNECTION.url", "redis://near"))
                    .invoker())
        .withMessage(
            "--queue-connection and QUEUE_CONNECTION.url are the same setting. Leave one of them away.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "redis://:s3cret@far | BROKER names broker scheme \"redis\", which no jar on the class path"
            + " has. There are [memory]. Add the jar dewey-redis-backend and what it needs.",
        "kafka://far         | BROKER names broker scheme \"kafka\", which no jar on the class path"
            + " has. There are [memory]. Add the jar of its backend, or write one of these.",
        "localhost           | BROKER must be a URI such as redis://localhost:6379, was"
            + " \"localhost\".",
        "redis://:s3 t@far   | BROKER must be a URI such as redis://localhost:6379, was"
            + " \"redis://:***@far\".",
      })
  void aBrokerThatCannotBeOpenedIsNamed(String uri, String message) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of("BROKER", uri)).invoker())
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUEUE_CONNECTION.host        | dewey.queue-class, QUEUE, DEWEY_QUEUE_CLASS, --queue-class",
        "DEAD_LETTERS                 | dewey.queue-class, QUEUE, DEWEY_QUEUE_CLASS, --queue-class",
        "RESULT_STORE_NAME            | dewey.result-store, RESULT_STORE, DEWEY_RESULT_STORE, --result-store",
        "TASK_STORE_CONNECTION        | dewey.task-store, TASK_STORE, DEWEY_TASK_STORE, --task-store",
      })
  void whatBelongsToNothingIsRefused(String key, String owner) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of(key, "x")).invoker())
        .withMessage(
            "%s means nothing without %s. Give that as well, or leave this away.", key, owner);
  }

  @Test
  void storeNoneMeansNothingNewToABroker() {
    try (Invoker invoker =
        Settings.of(Map.of("BROKER", "memory:", "STORE_NONE", "true")).invoker()) {
      assertThat(invoker.broker()).isInstanceOf(MemoryBroker.class);
    }
  }
}
