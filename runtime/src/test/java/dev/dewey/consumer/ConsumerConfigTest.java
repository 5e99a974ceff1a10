package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsumerConfigTest {
  @Test
  void theDefaultsAreTheSeeds() {
    ConsumerConfig config = ConsumerConfig.of(Map.of());

    assertThat(config).isEqualTo(ConsumerConfig.DEFAULT);
    assertThat(config.threads()).isEqualTo(1);
    assertThat(config.periodic()).isEqualTo(new Periodic(false, ZoneOffset.UTC));
    assertThat(config.polling())
        .isEqualTo(new Backoff(1.15, Duration.ofMillis(100), Duration.ofSeconds(10)));
    assertThat(config.stay())
        .isEqualTo(new Stay("consumer", Duration.ofSeconds(15), Duration.ofSeconds(30)));
  }

  @Test
  void everySettingOfTheSeedIsRead() {
    ConsumerConfig config =
        ConsumerConfig.of(
            Map.of(
                "PERIODIC", "True",
                "THREADS", "8",
                "BACKOFF", "1.5",
                "INITIAL_DELAY", ".25",
                "MAX_DELAY", " 2 ",
                "UTC", "false"));

    assertThat(config)
        .isEqualTo(
            new ConsumerConfig(
                8,
                new Periodic(true, ZoneId.systemDefault()),
                new Backoff(1.5, Duration.ofMillis(250), Duration.ofSeconds(2)),
                Stay.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "THREADS|many|THREADS must be a number, was \"many\"",
        "THREADS|1.5|THREADS must be a whole number, was \"1.5\"",
        "THREADS|0|threads must be from 1 to 10000, was 0",
        "THREADS|10001|threads must be from 1 to 10000, was 10001",
        "THREADS|1e99|THREADS must be a number below a billion, was \"1e99\"",
        "PERIODIC|yes|PERIODIC must be true or false, was \"yes\"",
        "UTC|1|UTC must be true or false, was \"1\"",
        "BACKOFF|0.5|backoff must be 1 or more, was 0.5",
        "INITIAL_DELAY|0|initialDelay must be more than no time, was PT0S",
        "INITIAL_DELAY|-1|initialDelay must be more than no time, was PT-1S",
        "INITIAL_DELAY|11|maxDelay must not be below initialDelay PT11S, was PT10S",
        "THREAD|1|there is no setting \"THREAD\". There are [PERIODIC, THREADS, BACKOFF,"
            + " INITIAL_DELAY, MAX_DELAY, UTC].",
        "LOGFILE|x|LOGFILE cannot be set on an embedded consumer, because the application owns its"
            + " logging. Set file and level of logger dev.dewey in the logging configuration, or"
            + " run the consumer from the command line.",
        "LOGLEVEL|x|LOGLEVEL cannot be set on an embedded consumer, because the application owns its"
            + " logging. Set file and level of logger dev.dewey in the logging configuration, or"
            + " run the consumer from the command line.",
        "QUEUE|x|QUEUE cannot be set on a consumer, because it consumes the queue of its invoker."
            + " Set it there: Invoker.builder(queue).resultStore(…).taskStore(…).",
        "RESULT_STORE|x|RESULT_STORE cannot be set on a consumer, because it consumes the queue of"
            + " its invoker. Set it there: Invoker.builder(queue).resultStore(…).taskStore(…).",
        "TASK_STORE|x|TASK_STORE cannot be set on a consumer, because it consumes the queue of its"
            + " invoker. Set it there: Invoker.builder(queue).resultStore(…).taskStore(…)."
      })
  void whatIsWrongIsSaid(String name, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsumerConfig.of(Map.of(name, value)))
        .withMessage(message);
  }

  @Test
  void theFarewellTakesNoNegativeTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stay("c", Duration.ofSeconds(1), Duration.ofMillis(-1)))
        .withMessage("shutdownTimeout must be zero or more, was PT-0.001S");
  }

  @Test
  void waitsGrowByTheBackoffUpToTheLongest() {
    Backoff polling = new Backoff(2, Duration.ofMillis(100), Duration.ofMillis(350));

    assertThat(polling.after(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(200));
    assertThat(polling.after(Duration.ofMillis(200))).isEqualTo(Duration.ofMillis(350));
    assertThat(polling.after(Duration.ofMillis(350))).isEqualTo(Duration.ofMillis(350));
  }
}
