package dev.dewey.redis;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps what a class or a package logs until it is closed. */
public final class LogRecorder implements AutoCloseable {
  private final Logger logger;
  private final Memory memory = new Memory();

  private LogRecorder(Logger logger) {
    this.logger = logger;
  }

  /** Records a logger by its name. */
  public static LogRecorder of(String name) {
    LogRecorder recorder = new LogRecorder((Logger) LoggerFactory.getLogger(name));
    recorder.memory.start();
    recorder.logger.addAppender(recorder.memory);
    return recorder;
  }

  /** All lines, each behind its level. */
  public List<String> lines() {
    return memory.events.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(memory);
  }

  private static final class Memory extends AppenderBase<ILoggingEvent> {
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      events.add(event);
    }
  }
}
