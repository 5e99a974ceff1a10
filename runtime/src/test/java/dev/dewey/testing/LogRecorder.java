package dev.dewey.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps what a class logs until it is closed. */
public final class LogRecorder implements AutoCloseable {
  private final Logger logger;
  private final Memory memory = new Memory();

  private LogRecorder(Logger logger) {
    this.logger = logger;
  }

  /** Records a logger by its name: a class or a package. */
  public static LogRecorder of(String name) {
    LogRecorder recorder = new LogRecorder((Logger) LoggerFactory.getLogger(name));
    recorder.memory.start();
    recorder.logger.addAppender(recorder.memory);
    return recorder;
  }

  /** The lines at a level. */
  public List<String> lines(String level) {
    return memory.events.stream()
        .filter(event -> event.getLevel() == Level.valueOf(level))
        .map(ILoggingEvent::getFormattedMessage)
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
