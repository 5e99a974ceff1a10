package dev.dewey.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.settings.Settings.InForce;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where settings come from, what they are called, and which ones win. */
final class SettingsTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("beans.properties"), text);
  }

  private static SettingsException thrownBy(Runnable code) {
    return assertThatExceptionOfType(SettingsException.class).isThrownBy(code::run).actual();
  }

  @ParameterizedTest
  @EnumSource
  void eachSettingHasOneNameInFourSpellings(Setting setting) {
    Settings byKey = Settings.of(Map.of(setting.key(), "x"));
    Settings bySeedKey = Settings.of(Map.of(setting.seedKey(), "x"));
    Settings byVariable = Settings.environment(Map.of(setting.variable(), "x"));
    Settings byOption = Settings.options(Map.of(setting.option(), "x"));

    assertThat(List.of(byKey, bySeedKey, byVariable, byOption))
        .allMatch(settings -> "x".equals(settings.get(setting).text()));
  }

  @Test
  void spellingsFollowOneRuleAndTheSeed() {
    assertThat(Setting.MAX_DELAY.key()).isEqualTo("dewey.max-delay");
    assertThat(Setting.MAX_DELAY.variable()).isEqualTo("DEWEY_MAX_DELAY");
    assertThat(Setting.MAX_DELAY.option()).isEqualTo("--max-delay");
    assertThat(Setting.MAX_DELAY.seedKey()).isEqualTo("MAX_DELAY");
    assertThat(Setting.QUEUE.seedKey()).isEqualTo("QUEUE_NAME");
    assertThat(Setting.QUEUE_CLASS.seedKey()).isEqualTo("QUEUE");
    assertThat(Setting.LOG_FILE.seedKey()).isEqualTo("LOGFILE");
    assertThat(Setting.LOG_LEVEL.seedKey()).isEqualTo("LOGLEVEL");
  }

  @Test
  void aFileIsReadInUtf8WithCommentsAndEmptyValues() throws IOException {
    Settings settings =
        Settings.load(file("# Bohnen\nQUEUE_NAME = beans\ndewey.log-file: käfer.log\nTHREADS=\n"));

    assertThat(settings).hasToString("settings dewey.log-file=käfer.log dewey.queue=beans");
    assertThat(settings.logFile()).isEqualTo(Path.of("käfer.log"));
  }

  @Test
  void whatComesFirstWins() {
    Settings settings =
        Settings.options(Map.of("--threads", "2"))
            .orElse(Settings.environment(Map.of("DEWEY_THREADS", "3", "DEWEY_LEASE", "3s")))
            .orElse(Settings.of(Map.of("THREADS", "4", "LEASE", "4s", "PERIODIC", "true")));

    assertThat(settings.inForce())
        .contains(
            new InForce("dewey.threads", "2", "--threads"),
            new InForce("dewey.lease", "3s", "DEWEY_LEASE"),
            new InForce("dewey.periodic", "true", "PERIODIC"),
            new InForce("dewey.utc", "true", "default"));
  }

  @Test
  void anEmptyTextIsNotGivenAndHidesNothing() {
    Settings settings =
        Settings.environment(Map.of("DEWEY_THREADS", " "))
            .orElse(Settings.of(Map.of("THREADS", "4")));

    assertThat(settings.consumerConfig().threads()).isEqualTo(4);
  }

  @Test
  void partsOfAConnectionAreSettingsOfTheirOwn() {
    Settings settings =
        Settings.options(Map.of("--queue-connection port", "7"))
            .orElse(Settings.environment(Map.of("DEWEY_QUEUE_CONNECTION_SOCKET_TIMEOUT", "1")))
            .orElse(
                Settings.of(
                    Map.of("QUEUE_CONNECTION.host", "far", "dewey.queue-connection.port", "8")));

    assertThat(settings)
        .hasToString(
            "settings dewey.queue-connection.host=far dewey.queue-connection.port=7"
                + " dewey.queue-connection.socket_timeout=1");
  }

  @Test
  void variablesOfOthersArePassedOver() {
    Settings settings =
        Settings.environment(
            Map.of("DEWEY_SERVICE_HOST", "10.0.0.1", "THREADS", "7", "DEWEY_QUEUE_NAME", "x"));

    assertThat(settings).hasToString("settings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BROKER                          | redis://me:s3cr@t/x@host:1/0 | redis://me:***@host:1/0",
        "BROKER                          | redis://:s3cret@host         | redis://:***@host",
        "BROKER                          | redis://me@host              | redis://me@host",
        "BROKER                          | x://h?a=1&password=s&b=2     | x://h?a=1&password=***&b=2",
        "QUEUE_CONNECTION                | redis://:s3cret@host         | redis://:***@host",
        "QUEUE_CONNECTION.password       | s3cret                       | ***",
        "QUEUE_CONNECTION.sslTrustSecret | s3cret                       | ***",
        "QUEUE_CONNECTION.host           | host                         | host",
      })
  void passwordsAreNotShown(String key, String text, String shown) {
    Settings settings = Settings.of(Map.of(key, text));

    assertThat(settings.inForce())
        .filteredOn(each -> each.place().equals(key))
        .extracting(InForce::text)
        .containsExactly(shown);
    assertThat(settings.toString()).endsWith("=" + shown);
  }

  @Test
  void aLevelIsReadByTheSeedsNamesToo() {
    assertThat(Settings.of(Map.of()).logLevel()).isEqualTo(Level.INFO);
    assertThat(Settings.of(Map.of("LOGLEVEL", "critical")).logLevel()).isEqualTo(Level.ERROR);
    assertThat(Settings.of(Map.of("LOGLEVEL", "Warning")).logLevel()).isEqualTo(Level.WARNING);
    assertThat(thrownBy(() -> Settings.of(Map.of("LOGLEVEL", "20")).logLevel()))
        .hasMessage("LOGLEVEL must be TRACE, DEBUG, INFO, WARNING, ERROR or OFF, was \"20\".");
  }

  @Test
  void aNameThatIsNoSettingIsRefused() throws IOException {
    Path file = file("QUEUE_NAME=beans\nTHREAD=4\n");

    assertThat(thrownBy(() -> Settings.load(file)))
        .hasMessage(
            "there is no setting \"THREAD\" in %s. There are BROKER, QUEUE_NAME,".formatted(file)
                + " RESULT_TTL, ALWAYS_EAGER, QUEUE, QUEUE_CONNECTION, RESULT_STORE,"
                + " RESULT_STORE_NAME, RESULT_STORE_CONNECTION, TASK_STORE, TASK_STORE_NAME,"
                + " TASK_STORE_CONNECTION, DEAD_LETTERS, STORE_NONE, THREADS, VIRTUAL_THREADS, PERIODIC, UTC,"
                + " BACKOFF, INITIAL_DELAY, MAX_DELAY, CONSUMER_NAME, LEASE, SHUTDOWN_TIMEOUT,"
                + " LOGFILE, LOGLEVEL.");
    assertThat(thrownBy(() -> Settings.of(Map.of("dewey.thread", "4"))))
        .hasMessageStartingWith(
            "there is no setting \"dewey.thread\". There are dewey.broker, dewey.queue,");
    assertThat(thrownBy(() -> Settings.of(Map.of("threads", "4"))))
        .hasMessageStartingWith("there is no setting \"threads\". There are BROKER,");
    assertThat(thrownBy(() -> Settings.of(Map.of("QUEUE.host", "x"))))
        .hasMessageStartingWith("there is no setting \"QUEUE.host\". There are BROKER,");
    assertThat(thrownBy(() -> Settings.of(Map.of("QUEUE_CONNECTION.", "x"))))
        .hasMessageStartingWith("there is no setting \"QUEUE_CONNECTION.\". There are BROKER,");
    assertThat(thrownBy(() -> Settings.options(Map.of("--thread", "4"))))
        .hasMessageStartingWith("there is no option \"--thread\". There are --broker, --queue,");
  }

  @Test
  void oneSettingInTwoSpellingsIsRefused() throws IOException {
    Path file = file("THREADS=4\ndewey.threads=5\n");

    assertThat(thrownBy(() -> Settings.load(file)))
        .hasMessage(
            "THREADS in %s and dewey.threads in %s are the same setting. Leave one of them away."
                .formatted(file, file));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path missing = folder.resolve("missing.properties");
    Path latin1 =
        Files.write(folder.resolve("latin1.properties"), "LOGFILE=käfer".getBytes(ISO_8859_1));
    Path escaped = file("LOGFILE=C:\\users");

    assertThat(thrownBy(() -> Settings.load(missing)))
        .hasMessage("there is no settings file %s.", missing);
    assertThat(thrownBy(() -> Settings.load(latin1)))
        .hasMessage("settings file %s is not in UTF-8. Save it in that encoding.", latin1);
    assertThat(thrownBy(() -> Settings.load(folder)))
        .hasMessage("settings file %s cannot be read: Is a directory.", folder);
    assertThat(thrownBy(() -> Settings.load(escaped)))
        .hasMessage(
            "settings file %s cannot be read: Malformed \\uxxxx encoding. A backslash is written twice.",
            escaped);
  }
}
