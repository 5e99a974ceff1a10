package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsumerConfigTest {
  @Test
  void theDefaultsAreTheSeeds() {
    ConsumerConfig config = ConsumerConfig.DEFAULT;

    assertThat(config.threads()).isEqualTo(1);
    assertThat(config.periodic()).isEqualTo(new Periodic(false, ZoneOffset.UTC));
    assertThat(config.polling())
        .isEqualTo(new Backoff(1.15, Duration.ofMillis(100), Duration.ofSeconds(10)));
    assertThat(config.stay())
        .isEqualTo(new Stay("consumer", Duration.ofSeconds(15), Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void threadsHaveARange(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConsumerConfig(
                    threads, Periodic.OFF, ConsumerConfig.SEED_POLLING, Stay.DEFAULT))
        .withMessage("threads must be from 1 to 10000, was " + threads);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | PT0.1S | PT10S | backoff must be 1 or more, was 0.5",
        "NaN | PT0.1S | PT10S | backoff must be 1 or more, was NaN",
        "2   | PT0S   | PT10S | initialDelay must be more than no time, was PT0S",
        "2   | PT-1S  | PT10S | initialDelay must be more than no time, was PT-1S",
        "2   | PT11S  | PT10S | maxDelay must not be below initialDelay PT11S, was PT10S",
      })
  void pollingHasARange(double backoff, Duration initial, Duration max, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(backoff, initial, max))
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
