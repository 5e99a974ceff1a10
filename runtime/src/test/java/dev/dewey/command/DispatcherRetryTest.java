package dev.dewey.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often, and when, what failed is tried again. */
final class DispatcherRetryTest {
  private static final Delivery DELIVERY =
      new Delivery(
          7,
          "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"}}".getBytes(UTF_8),
          0,
          0);

  private static Dispatcher dispatcher(Command<?, ?> command, MessageLimits limits) {
    return new Dispatcher(
        new DispatchRules(
            CommandRegistry.builder().add(command).build(),
            new MessageFormat(limits),
            ResultPolicy.ALL,
            InstantSource.system()));
  }

  private static TextTask<String> failing() {
    return TextTask.text(
        "c",
        (text, context) -> {
          throw new IllegalStateException(text);
        });
  }

  private static TaskFailure failure(Outcome outcome) {
    byte[] result = ((Outcome.Failed) outcome).result().bytes();
    return ((TaskResult.Failed<?>) ResultFormat.read(result)).failure();
  }

  private static CommandOptions retrying(int retries) {
    return CommandOptions.DEFAULT
        .withRetries(retries)
        .withRetryDelay(Duration.ofSeconds(10))
        .withRetryBackoff(3)
        .withRetryMaxDelay(Duration.ofSeconds(60));
  }

  private static List<Duration> delays(TextTask<?> task, byte[] message) {
    Dispatcher dispatcher = dispatcher(task, MessageLimits.DEFAULT);
    List<Duration> delays = new ArrayList<>();
    byte[] bytes = message;
    while (dispatcher.dispatch(new Delivery(7, bytes, 0, 0)) instanceof Outcome.Retried retried) {
      delays.add(retried.delay());
      bytes = retried.next().bytes();
      Message next = MessageFormat.DEFAULT.read(bytes);
      assertThat(next.attempt()).isEqualTo(delays.size() + 1);
      assertThat(next.id().value()).isEqualTo("a");
    }
    return delays;
  }

  @Test
  void eachRetryWaitsLongerUpToTheLongestAndThenNoneFollows() {
    TextTask<String> task = failing().with(retrying(4));

    assertThat(delays(task, DELIVERY.message()).stream().map(Duration::toSeconds))
        .containsExactly(10L, 30L, 60L, 60L);
  }

  @Test
  void aCallMayAskForFewerRetriesOrMore() {
    TextTask<String> task = failing().with(retrying(4));
    String message =
        "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"},\"retries\":";

    assertThat(delays(task, (message + "0}").getBytes(UTF_8))).isEmpty();
    assertThat(delays(task, (message + "1}").getBytes(UTF_8))).hasSize(1);
    assertThat(delays(task, (message + "6}").getBytes(UTF_8))).hasSize(6);
  }

  @Test
  void theLastFailureCountsItsTries() {
    TextTask<String> task = failing().with(CommandOptions.DEFAULT.withRetries(2));
    byte[] third =
        "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"},\"attempt\":3}"
            .getBytes(UTF_8);

    Outcome outcome =
        dispatcher(task, MessageLimits.DEFAULT).dispatch(new Delivery(1, third, 0, 0));

    assertThat(failure(outcome).attempts()).isEqualTo(3);
  }

  @Test
  void aRetryKeepsThePriorityAndSettlesAsRetry() {
    byte[] urgent =
        "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"},\"priority\":9}"
            .getBytes(UTF_8);
    TextTask<String> task = failing().with(retrying(1));

    Outcome.Retried retried =
        (Outcome.Retried)
            dispatcher(task, MessageLimits.DEFAULT).dispatch(new Delivery(1, urgent, 0, 0));

    assertThat(retried.next().priority()).isEqualTo(9);
    assertThat(MessageFormat.DEFAULT.read(retried.next().bytes()).options().priority())
        .isEqualTo(9);
    assertThat(retried.settlement(DELIVERY))
        .isEqualTo(new Settlement.Retry(DELIVERY, retried.next(), Duration.ofSeconds(10)));
  }

  @Test
  void aMessageAsLongAsTheLimitIsTriedAgain() {
    String start = "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"";
    byte[] message = (start + "x".repeat(256 - start.length() - 3) + "\"}}").getBytes(UTF_8);
    TextTask<String> task = failing().with(retrying(3));

    Outcome outcome =
        dispatcher(task, new MessageLimits(256, 64)).dispatch(new Delivery(1, message, 0, 0));

    assertThat(message).hasSize(256);
    assertThat(outcome).isInstanceOf(Outcome.Retried.class);
  }

  @Test
  void theGreatestCountOfTriesIsTheLast() {
    byte[] message =
        ("{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"},"
                + "\"retries\":2147483647,\"attempt\":2147483647}")
            .getBytes(UTF_8);

    Outcome outcome =
        dispatcher(failing(), MessageLimits.DEFAULT).dispatch(new Delivery(1, message, 0, 0));

    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
  }
}
