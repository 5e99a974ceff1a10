package dev.dewey.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.message.DeadReason;
import dev.dewey.message.MessageFormat;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Commands that must not be started twice. */
final class AtMostOnceTest {
  private static final byte[] MESSAGE =
      "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"text\":\"\"}}".getBytes(UTF_8);

  private int runs;
  private final TextTask<String> often =
      TextTask.text(
          "c",
          (text, context) -> {
            runs++;
            return text;
          });
  private final TextTask<String> once =
      often.with(CommandOptions.DEFAULT.withDelivery(DeliveryPromise.AT_MOST_ONCE));

  private static Delivery delivery(byte[] message, int deaths) {
    return new Delivery(1, message, deaths, 0);
  }

  private static Dispatcher dispatcher(TextTask<String> task) {
    return new Dispatcher(
        new DispatchRules(
            CommandRegistry.builder().add(task).build(),
            MessageFormat.DEFAULT,
            ResultPolicy.ALL,
            InstantSource.system()));
  }

  @Test
  void whatWasInNobodysHandRuns() {
    assertThat(dispatcher(once).dispatch(delivery(MESSAGE, 0)))
        .isInstanceOf(Outcome.Succeeded.class);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void whatAConsumerDiedWithDoesNotRunAndIsKept() {
    Delivery delivery = delivery(MESSAGE, 1);

    Outcome outcome = dispatcher(once).dispatch(delivery);

    assertThat(runs).isZero();
    Settlement.Dead dead = (Settlement.Dead) outcome.settlement(delivery);
    assertThat(dead.reason()).isEqualTo(DeadReason.ABANDONED);
    assertThat(dead.detail()).isEqualTo("a consumer died with it in hand");
    assertThat(ResultFormat.read(dead.result().bytes()))
        .isEqualTo(new TaskResult.Dead<>(DeadReason.ABANDONED, dead.detail()));
  }

  @Test
  void otherCommandsRunAgain() {
    assertThat(dispatcher(often).dispatch(delivery(MESSAGE, 4)))
        .isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void onlyWhatMayNotRunAgainIsGivenUpWhenItIsLeft() {
    Outcome outcome = dispatcher(once).abandon(delivery(MESSAGE, 0), "left");

    assertThat(((Outcome.Dead) outcome).reason()).isEqualTo(DeadReason.ABANDONED);
    assertThat(((Outcome.Dead) outcome).detail()).isEqualTo("left");
    assertThat(dispatcher(often).abandon(delivery(MESSAGE, 0), "left")).isNull();
    assertThat(dispatcher(once).abandon(delivery(new byte[3], 0), "left")).isNull();
    byte[] unknown = new String(MESSAGE, UTF_8).replace("\"c\"", "\"d\"").getBytes(UTF_8);
    assertThat(dispatcher(once).abandon(delivery(unknown, 0), "left")).isNull();
  }
}
