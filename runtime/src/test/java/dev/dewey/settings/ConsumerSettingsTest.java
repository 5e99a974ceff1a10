package dev.dewey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.consumer.ConsumerConfig;
import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.consumer.WorkerThreads;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsumerSettingsTest {
  @Test
  void theDefaultsAreThoseOfTheCode() {
    assertThat(Settings.of(Map.of()).consumerConfig()).isEqualTo(ConsumerConfig.DEFAULT);
  }

  @Test
  void everySettingOfTheSeedIsRead() {
    Settings settings =
        Settings.of(
            Map.of(
                "PERIODIC", "True",
                "THREADS", "8",
                "BACKOFF", "1.5",
                "INITIAL_DELAY", ".25",
                "MAX_DELAY", " 2 ",
                "UTC", "false",
                "LOGFILE", "beans.log"));

    assertThat(settings.consumerConfig())
        .isEqualTo(
            new ConsumerConfig(
                8,
                new Periodic(true, ZoneId.systemDefault()),
                new Backoff(1.5, Duration.ofMillis(250), Duration.ofSeconds(2)),
                Stay.DEFAULT));
  }

  @Test
  void commandsMayHaveVirtualThreads() {
    Settings settings = Settings.of(Map.of("dewey.virtual-threads", "true"));

    assertThat(settings.consumerConfig().workers()).isEqualTo(WorkerThreads.VIRTUAL);
  }

  @Test
  void aConsumersStayIsReadWithUnits() {
    Settings settings =
        Settings.of(
            Map.of(
                "dewey.consumer-name", "beans-1",
                "dewey.lease", "500ms",
                "dewey.shutdown-timeout", "1.5m"));

    assertThat(settings.consumerConfig().stay())
        .isEqualTo(new Stay("beans-1", Duration.ofMillis(500), Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource({"1ms, PT0.001S", "1s, PT1S", "1m, PT1M", "1h, PT1H", "1d, PT24H", "0.0019, PT0.001S"})
  void timesHaveUnits(String text, Duration time) {
    assertThat(Settings.of(Map.of("INITIAL_DELAY", text, "MAX_DELAY", "1d")).consumerConfig())
        .extracting(config -> config.polling().initialDelay())
        .isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "THREADS|many|a whole number from 1 to 10000",
        "THREADS|1.5|a whole number from 1 to 10000",
        "THREADS|0|a whole number from 1 to 10000",
        "THREADS|10001|a whole number from 1 to 10000",
        "THREADS|99999999999|a whole number from 1 to 10000",
        "PERIODIC|yes|true or false",
        "UTC|1|true or false",
        "BACKOFF|0.99|a number from 1 to 1000",
        "BACKOFF|1000.1|a number from 1 to 1000",
        "BACKOFF|1e999999999|a number from 1 to 1000",
        "BACKOFF|NaN|a number from 1 to 1000",
        "INITIAL_DELAY|0|a time from 1ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "INITIAL_DELAY|-1|a time from 1ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "MAX_DELAY|soon|a time from 1ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "MAX_DELAY|25h|a time from 1ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "LEASE|9ms|a time from 10ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "LEASE|.|a time from 10ms to 1d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "SHUTDOWN_TIMEOUT|8d|a time from 0s to 7d, in seconds or with a unit (100ms, 15s, 2m, 1h, 1d)",
        "CONSUMER_NAME|my beans|a name of 1 to 255 ASCII letters, digits and . _ $ : -",
      })
  void whatIsWrongIsSaid(String key, String text, String expected) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of(key, text)).consumerConfig())
        .withMessage("%s must be %s, was \"%s\".", key, expected, text);
  }

  @Test
  void theLongestWaitIsNotBelowTheFirst() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of("INITIAL_DELAY", "11")).consumerConfig())
        .withMessage(
            "the default of dewey.max-delay must not be below INITIAL_DELAY, was 10 and 11. Change one of them.");
  }
}
