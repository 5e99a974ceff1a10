package dev.dewey.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.dewey.settings.Setting;
import dev.dewey.settings.Settings;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Makes logging what the settings say, unless it is configured by the user or not Logback's. */
final class LogSetup {
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(LogSetup.class);
  private static final long MEBIBYTE = 1 << 20;
  private static final int BACKUPS = 3;

  private LogSetup() {}

  /**
   * Applies file and level.
   *
   * @throws QueueException if the file cannot be written
   */
  static void apply(Settings settings, ILoggerFactory logging) {
    Path file = settings.logFile();
    Level level = level(settings.logLevel());
    if (logging instanceof LoggerContext logback && LogDefaults.hold(logback)) {
      logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
      if (file != null) {
        logTo(file, logback);
      }
      return;
    }
    settings.inForce().stream()
        .filter(each -> isGiven(each, Setting.LOG_FILE) || isGiven(each, Setting.LOG_LEVEL))
        .forEach(
            each ->
                log.warn(
                    "{} does nothing, because the application configures logging itself. Set it there, in logback.xml or the like.",
                    each.place()));
  }

  private static boolean isGiven(Settings.InForce setting, Setting which) {
    return setting.key().equals(which.key()) && !setting.place().equals("default");
  }

  private static Level level(System.Logger.Level level) {
    return switch (level) {
      case ALL, TRACE -> Level.TRACE;
      case DEBUG -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARN;
      case ERROR -> Level.ERROR;
      case OFF -> Level.OFF;
    };
  }

  /** As the seed does: 1 MiB, then FILE.1, FILE.2 and FILE.3. */
  private static void logTo(Path file, LoggerContext logging) {
    if (file.toString().contains("%")) {
      throw new QueueException(
          "log file %s cannot be rolled over, because Logback takes the %% in its path for a pattern. Name another (%s)."
              .formatted(file, Setting.LOG_FILE.option()));
    }
    tryToWrite(file.toAbsolutePath());
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(logging);
    appender.setName("file");
    appender.setFile(file.toString());
    appender.setEncoder(LogDefaults.encoder(logging));
    appender.setTriggeringPolicy(triggering(logging));
    appender.setRollingPolicy(rolling(file, logging, appender));
    appender.start();
    Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
  }

  /** Logback would only note, where nobody looks, that it cannot write. */
  private static void tryToWrite(Path file) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw new QueueException(
          "log file %s cannot be written. Name one that can (%s), or leave it out to log to standard output."
              .formatted(file, Setting.LOG_FILE.option()),
          e);
    }
  }

  private static SizeBasedTriggeringPolicy<ILoggingEvent> triggering(LoggerContext logging) {
    SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
    policy.setContext(logging);
    policy.setMaxFileSize(new FileSize(MEBIBYTE));
    // It would look once a minute.
    policy.setCheckIncrement(Duration.buildByMilliseconds(0));
    policy.start();
    return policy;
  }

  private static FixedWindowRollingPolicy rolling(
      Path file, LoggerContext logging, RollingFileAppender<ILoggingEvent> appender) {
    FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
    policy.setContext(logging);
    policy.setParent(appender);
    policy.setMinIndex(1);
    policy.setMaxIndex(BACKUPS);
    policy.setFileNamePattern(file + ".%i");
    policy.start();
    return policy;
  }
}
