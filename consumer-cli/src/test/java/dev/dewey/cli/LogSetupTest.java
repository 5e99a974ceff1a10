package dev.dewey.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.dewey.settings.Settings;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogSetupTest {
  @TempDir Path folder;

  private final LoggerContext logging = new LoggerContext();
  private final Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void configureAsAtTheStart() {
    logging.setMDCAdapter(new LogbackMDCAdapter());
    LogDefaults defaults = new LogDefaults();
    defaults.setContext(logging);
    defaults.configure(logging);
  }

  @AfterEach
  void closeFiles() {
    logging.stop();
  }

  @Test
  void atFirstItLogsToTheConsole() {
    assertThat(root.getLevel()).isEqualTo(Level.INFO);
    assertThat(root.getAppender("console")).isNotNull();
    assertThat(LogDefaults.hold(logging)).isTrue();
    assertThat(LogDefaults.hold(new LoggerContext())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, TRACE",
    "DEBUG, DEBUG",
    "INFO, INFO",
    "WARNING, WARN",
    "ERROR, ERROR",
    "CRITICAL, ERROR",
    "OFF, OFF"
  })
  void levelsAreThoseOfTheSeed(String text, String level) {
    LogSetup.apply(Settings.of(Map.of("LOGLEVEL", text)), logging);

    assertThat(root.getLevel()).isEqualTo(Level.valueOf(level));
  }

  @Test
  void aFileTakesThePlaceOfTheConsoleAndRollsOver() throws IOException {
    Path file = folder.resolve("50 (new)/beans.log");
    LogSetup.apply(Settings.of(Map.of("LOGFILE", file.toString())), logging);
    assertThat(root.getAppender("console")).isNull();

    String line = "x".repeat(1 << 16);
    for (int i = 0; i < 16 * 6; i++) {
      root.info("{} {}", i, line);
    }

    assertThat(names(file.getParent()))
        .containsExactly("beans.log", "beans.log.1", "beans.log.2", "beans.log.3");
    assertThat(Files.readString(file)).endsWith(line + "\n");
    assertThat(Files.size(file.resolveSibling("beans.log.1"))).isBetween(1L << 20, 2L << 20);
  }

  @Test
  void aPathThatLogbackWouldMisreadIsRefused() {
    Settings settings = Settings.of(Map.of("LOGFILE", "50%/beans.log"));

    assertThatThrownBy(() -> LogSetup.apply(settings, logging))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "log file 50%/beans.log cannot be rolled over, because Logback takes the % in its path"
                + " for a pattern. Name another (--log-file).");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aLineTellsWhenHowBadWhoAndWhat() throws IOException {
    Path file = folder.resolve("beans.log");
    LogSetup.apply(Settings.of(Map.of("LOGFILE", file.toString())), logging);

    logging.getLogger("dev.dewey.beans").warn("a bean fell");

    assertThat(Files.readAllLines(file))
        .singleElement()
        .asString()
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  \\[.+]"
                + " dev\\.dewey\\.beans: a bean fell");
  }
}
