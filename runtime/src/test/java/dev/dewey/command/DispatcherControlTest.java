package dev.dewey.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.JsonCodec;
import dev.dewey.instance.CommandInstances;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import dev.dewey.retry.CancelExecutionException;
import dev.dewey.retry.RetryTaskException;
import dev.dewey.testing.SettableClock;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** What a command decides by what it throws. */
final class DispatcherControlTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private DoubleSupplier random = () -> 0;

  private static byte[] message(String options) {
    return ("{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"}" + options + "}")
        .getBytes(UTF_8);
  }

  private Outcome dispatch(Command<?, ?> command, byte[] message) {
    DispatchRules rules =
        new DispatchRules(
            new DispatchRules.Repertoire(
                CommandRegistry.builder().add(command).build(), CommandInstances.NONE),
            MessageFormat.DEFAULT,
            ResultPolicy.ALL,
            clock,
            random);
    return new Dispatcher(rules).dispatch(new Delivery(1, message, 0, 0));
  }

  private static TextTask<String> throwing(Exception thrown, int retries) {
    TextTask.Body<String> body =
        (text, context) -> {
          throw thrown;
        };
    return TextTask.text("c", body)
        .with(CommandOptions.DEFAULT.withRetries(retries).withRetryDelay(ofSeconds(10)));
  }

  private static Message next(Outcome outcome) {
    return MessageFormat.DEFAULT.read(((Outcome.Retried) outcome).next().bytes());
  }

  @Test
  void aRetryThatIsAskedForUsesUpNone() {
    TextTask<String> task = throwing(RetryTaskException.after(ofSeconds(42), "not yet"), 0);

    Outcome outcome = dispatch(task, message(",\"attempt\":3,\"priority\":7"));

    assertThat(((Outcome.Retried) outcome).delay()).isEqualTo(ofSeconds(42));
    assertThat(((Outcome.Retried) outcome).next().priority()).isEqualTo(7);
    assertThat(next(outcome).attempt()).isEqualTo(3);
    assertThat(next(outcome).id().value()).isEqualTo("a");
  }

  @Test
  void aRetryThatIsAskedForAtATimeWaitsUntilThen() {
    RetryTaskException thrown = RetryTaskException.at(clock.instant().plusSeconds(5), "not yet");

    Outcome.Retried outcome = (Outcome.Retried) dispatch(throwing(thrown, 0), message(""));

    assertThat(outcome.delay()).isEqualTo(ofSeconds(5));
  }

  @Test
  void aRetryWithoutAWaitOfItsOwnWaitsAsThePolicySays() {
    TextTask<String> task = throwing(RetryTaskException.byPolicy("not yet"), 0);

    assertThat(((Outcome.Retried) dispatch(task, message(""))).delay()).isEqualTo(ofSeconds(10));
  }

  @Test
  void whatIsCanceledForGoodFailsAndLeavesNoDeadLetter() {
    TextTask<String> task = throwing(CancelExecutionException.withoutRetry("no use"), 3);

    Outcome outcome = dispatch(task, message(""));

    Settlement settlement = outcome.settlement(new Delivery(1, new byte[0], 0, 0));
    Settlement.Done done = (Settlement.Done) settlement;
    TaskResult.Failed<?> end = (TaskResult.Failed<?>) ResultFormat.read(done.result().bytes());
    assertThat(end.failure().message()).isEqualTo("no use");
    assertThat(end.failure().attempts()).isEqualTo(1);
  }

  @Test
  void whatIsCanceledByPolicyIsTriedAgainWhileRetriesAreLeft() {
    TextTask<String> task = throwing(CancelExecutionException.byPolicy("not now"), 1);

    assertThat(next(dispatch(task, message(""))).attempt()).isEqualTo(2);
    assertThat(dispatch(task, message(",\"attempt\":2"))).isInstanceOf(Outcome.Canceled.class);
  }

  @Test
  void whatIsCanceledWithRetryIsTriedAgainInAnyCase() {
    TextTask<String> task = throwing(CancelExecutionException.withRetry("not here"), 0);

    Outcome outcome = dispatch(task, message(",\"attempt\":5"));

    assertThat(next(outcome).attempt()).isEqualTo(6);
    assertThat(((Outcome.Retried) outcome).delay()).isEqualTo(ofSeconds(10));
  }

  @Test
  void aWaitIsShortenedByTheChanceOfTheRules() {
    TextTask<String> task = throwing(new IOException(), 1);
    random = () -> 0.25;

    Outcome outcome = dispatch(task.with(task.options().withRetryJitter(0.4)), message(""));

    assertThat(((Outcome.Retried) outcome).delay()).isEqualTo(ofSeconds(9));
  }

  /** What is generated for {@code retryOn = IOException, dontRetryOn = FileNotFoundException}. */
  private static final class Picky extends Command<TextTask.Args, String> {
    private static final JsonCodec<TextTask.Args> ARGS = TextTask.echo().argsCodec();

    private final Exception thrown;

    Picky(Exception thrown) {
      super("c", ARGS, Codecs.STRING, CommandOptions.DEFAULT.withRetries(3));
      this.thrown = thrown;
    }

    @Override
    protected boolean isRetriedOn(Throwable each) {
      return each instanceof IOException && !(each instanceof FileNotFoundException);
    }

    @Override
    protected String run(TextTask.Args args, TaskContext context) throws Exception {
      throw thrown;
    }
  }

  @Test
  void onlyWhatACommandRetriesOnIsTriedAgain() {
    assertThat(dispatch(new Picky(new IOException()), message("")))
        .isInstanceOf(Outcome.Retried.class);
    assertThat(dispatch(new Picky(new FileNotFoundException()), message("")))
        .isInstanceOf(Outcome.Failed.class);
    assertThat(dispatch(new Picky(new IllegalStateException()), message("")))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void whatACommandAsksForIsNotFiltered() {
    assertThat(dispatch(new Picky(RetryTaskException.byPolicy("not yet")), message("")))
        .isInstanceOf(Outcome.Retried.class);
    assertThat(dispatch(new Picky(CancelExecutionException.withRetry("not now")), message("")))
        .isInstanceOf(Outcome.Retried.class);
  }
}
