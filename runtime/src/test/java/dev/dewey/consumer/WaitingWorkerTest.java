package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskFailedException;
import dev.dewey.TextTask;
import dev.dewey.command.CommandRegistry;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.result.Working;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A command that waits for another holds a worker that the other may need. */
final class WaitingWorkerTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Invoker invoker = Invoker.on(new MemoryBroker("beans"));
  private final Waiters waiters = new Waiters();
  private final TextTask<String> inner =
      TextTask.text(
              "inner",
              (text, context) -> {
                waiters.await();
                return text + "!";
              })
          .on(invoker);
  private final TextTask<String> outer =
      TextTask.text(
              "outer",
              (text, context) -> {
                waiters.expect();
                return inner.enqueue(text).get(SOON);
              })
          .on(invoker);
  private final Logger log = (Logger) LoggerFactory.getLogger(Working.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.setAdditive(false);
    log.addAppender(lines);
    lines.start();
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
    log.setAdditive(true);
  }

  private Consumer consumer(int threads) {
    return Consumer.builder(invoker)
        .threads(threads)
        .commands(CommandRegistry.builder().add(inner).add(outer).build())
        .start();
  }

  @Test
  void theOnlyWorkerDoesNotWaitForItself() {
    AsyncData<String> result = outer.enqueue("a");
    Consumer consumer = consumer(1);
    TaskFailedException failed =
        Assertions.catchThrowableOfType(TaskFailedException.class, () -> result.get(SOON));
    consumer.close();
    assertThat(failed)
        .hasMessageContaining(
            "command outer cannot wait for command inner, because it runs on the only worker of queue beans, which would have to run both. Give the consumer more threads, or return and let what follows be a command of its own.");
    assertThat(lines.list).isEmpty();
  }

  @Test
  void oneOfManyIsWarnedOfOnce() {
    Consumer consumer = consumer(2);
    assertThat(outer.enqueue("a").get(SOON)).isEqualTo("a!");
    assertThat(outer.enqueue("b").get(SOON)).isEqualTo("b!");
    consumer.close();
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.WARN);
              assertThat(line.getFormattedMessage())
                  .isEqualTo(
                      "Command outer waits for command inner and holds a worker meanwhile; when all 2 workers of queue beans wait, nothing goes on. Return, and let what follows be a command of its own.");
            });
  }

  @Test
  void whoIsNoWorkerMayWait() {
    AsyncData<String> result = inner.enqueue("a");
    Consumer consumer = consumer(1);
    assertThat(result.get(SOON)).isEqualTo("a!");
    consumer.close();
    assertThat(lines.list).isEmpty();
  }

  @Test
  void aCallRunInBetweenMakesNoDifference() {
    Invoker eager = Invoker.builder(new MemoryBroker("aside")).alwaysEager(true).build();
    TextTask<String> aside = TextTask.text("aside", (text, context) -> text).on(eager);
    TextTask<String> both =
        TextTask.text(
                "both", (text, context) -> inner.enqueue(aside.enqueue(text).get(SOON)).get(SOON))
            .on(invoker);
    AsyncData<String> result = both.enqueue("a");
    Consumer consumer =
        Consumer.builder(invoker)
            .threads(1)
            .commands(CommandRegistry.builder().add(inner).add(both).build())
            .start();
    TaskFailedException failed =
        Assertions.catchThrowableOfType(TaskFailedException.class, () -> result.get(SOON));
    consumer.close();
    assertThat(failed).hasMessageContaining("command both cannot wait for command inner");
  }
}
