package dev.dewey.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Configures Logback before the first line is logged: by the user's {@code logback.xml}, where
 * Logback finds one, else to standard output. Found by {@code ServiceLoader}.
 */
public final class LogDefaults extends ContextAwareBase implements Configurator {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger: %msg%n";

  /** For {@code ServiceLoader}. */
  public LogDefaults() {}

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    DefaultJoranConfigurator users = new DefaultJoranConfigurator();
    users.setContext(logging);
    if (users.configure(logging) == ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY) {
      return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
    logging.putObject(LogDefaults.class.getName(), this);
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(logging);
    console.setName("console");
    console.setEncoder(encoder(logging));
    console.start();
    Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Whether logging is as this made it, and not the user's. */
  static boolean hold(LoggerContext logging) {
    return logging.getObject(LogDefaults.class.getName()) != null;
  }

  static Encoder<ILoggingEvent> encoder(LoggerContext logging) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(logging);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
