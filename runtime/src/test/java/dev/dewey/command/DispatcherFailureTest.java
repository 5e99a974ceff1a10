package dev.dewey.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.message.DeadReason;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands throw and return stays in the dispatcher. */
final class DispatcherFailureTest {
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

  private static Outcome dispatch(Command<?, ?> command) {
    return dispatcher(command, MessageLimits.DEFAULT).dispatch(DELIVERY);
  }

  private static TextTask<String> throwing(Throwable thrown) {
    return TextTask.text(
        "c",
        (text, context) -> {
          DispatcherFailureTest.<RuntimeException>sneak(thrown);
          return text;
        });
  }

  @SuppressWarnings("unchecked") // the compiler is to believe that it is unchecked
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("no"),
        new IOException("checked"),
        new InterruptedException(),
        new AssertionError("an error"),
        new StackOverflowError(),
        new OutOfMemoryError("thrown, not provoked"),
        new NoClassDefFoundError("Gone"),
        new Throwable("neither"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void whateverACommandThrowsIsAFailure(Throwable thrown) {
    Outcome.Failed failed = (Outcome.Failed) dispatch(throwing(thrown));

    assertThat(failed.thrown()).isSameAs(thrown);
    TaskFailure failure = failure(failed);
    assertThat(failure.type()).isEqualTo(thrown.getClass().getName());
    assertThat(failure.message()).isEqualTo(thrown.getMessage() == null ? "" : thrown.getMessage());
    assertThat(failure.attempts()).isEqualTo(1);
    assertThat(failed.settlement(DELIVERY))
        .isEqualTo(
            new Settlement.Dead(
                DELIVERY,
                DeadReason.FAILED,
                "failed at try 1: " + thrown.getClass().getName(),
                failed.result()));
  }

  private static TaskFailure failure(Outcome.Failed failed) {
    TaskResult<?> result = ResultFormat.read(failed.result().bytes());
    return ((TaskResult.Failed<?>) result).failure();
  }

  @Test
  void anEndlessRecursionIsAFailure() {
    Outcome outcome = dispatch(TextTask.text("c", (text, context) -> recurse(text)));

    assertThat(((Outcome.Failed) outcome).thrown()).isInstanceOf(StackOverflowError.class);
  }

  private static String recurse(String text) {
    return recurse(text + text.length()) + text;
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new AssertionError("even this");
    }
  }

  @Test
  void anExceptionWhoseOwnMethodsThrowIsAFailure() {
    Outcome.Failed failed = (Outcome.Failed) dispatch(throwing(new Hostile()));

    assertThat(failure(failed).message())
        .isEqualTo("(its getMessage threw java.lang.AssertionError)");
  }

  @Test
  void theNextCallRunsOnTheSameDispatcher() {
    List<RuntimeException> bad = new ArrayList<>(List.of(new IllegalStateException()));
    Dispatcher dispatcher =
        dispatcher(
            TextTask.text(
                "c",
                (text, context) -> {
                  if (!bad.isEmpty()) {
                    throw bad.remove(0);
                  }
                  return text;
                }),
            MessageLimits.DEFAULT);

    assertThat(dispatcher.dispatch(DELIVERY)).isInstanceOf(Outcome.Failed.class);
    assertThat(dispatcher.dispatch(DELIVERY)).isInstanceOf(Outcome.Succeeded.class);
  }

  private static Outcome written(Consumer<JsonOutput> result, MessageLimits limits) {
    JsonCodec<String> codec =
        new JsonCodec<>() {
          @Override
          public void write(JsonOutput out, String value) {
            result.accept(out);
          }

          @Override
          public String read(JsonInput in) {
            return in.nextString();
          }
        };
    return dispatcher(TextTask.of("c", codec, (text, context) -> text), limits).dispatch(DELIVERY);
  }

  private static void assertRejected(Outcome outcome, String detail) {
    Outcome.Dead dead = (Outcome.Dead) outcome;
    assertThat(dead.reason()).isEqualTo(DeadReason.RESULT_REJECTED);
    assertThat(dead.detail()).isEqualTo(detail);
    TaskResult<?> result = ResultFormat.read(dead.result().bytes());
    assertThat(result).isEqualTo(new TaskResult.Dead<>(DeadReason.RESULT_REJECTED, detail));
  }

  @Test
  void aResultWhoseCodecThrowsIsRejected() {
    assertRejected(
        written(
            out -> {
              throw new IllegalStateException("cannot write");
            },
            MessageLimits.DEFAULT),
        "cannot write");
  }

  @Test
  void aResultWhoseCodecThrowsAnErrorIsRejectedSoThatTheCommandRunsOnce() {
    assertRejected(
        written(
            out -> {
              throw new NoClassDefFoundError("Gone");
            },
            MessageLimits.DEFAULT),
        "Gone");
  }

  @Test
  void aResultWithoutAJsonFormIsRejected() {
    assertRejected(
        dispatch(TextTask.of("c", Codecs.DOUBLE, (text, context) -> Double.NaN)),
        "JSON has no number NaN, at $");
  }

  @Test
  void aResultThatIsTooLongIsRejected() {
    MessageLimits small = new MessageLimits(256, 64);
    TextTask<String> longest = TextTask.text("c", (text, context) -> "x".repeat(224));
    TextTask<String> longer = TextTask.text("c", (text, context) -> "x".repeat(225));

    assertThat(dispatcher(longest, small).dispatch(DELIVERY)).isInstanceOf(Outcome.Succeeded.class);
    assertRejected(
        dispatcher(longer, small).dispatch(DELIVERY), "the result has 257 bytes, the limit is 256");
  }

  @Test
  void aResultThatIsTooDeepIsRejected() {
    MessageLimits shallow = new MessageLimits(1 << 20, 2);

    assertThat(written(out -> nest(out, 2), shallow)).isInstanceOf(Outcome.Succeeded.class);
    assertRejected(
        written(out -> nest(out, 3), shallow),
        "the value is nested deeper than 2 levels, at $[0][0]");
  }

  private static void nest(JsonOutput out, int depth) {
    for (int i = 0; i < depth; i++) {
      out.beginArray();
    }
    for (int i = 0; i < depth; i++) {
      out.endArray();
    }
  }

  @Test
  void aResultAsDeepAsAnyLimitsAllowCanBeReadAgain() {
    MessageLimits deep = new MessageLimits(1 << 20, MessageLimits.MAX_DEPTH);

    Outcome outcome = written(out -> nest(out, MessageLimits.MAX_DEPTH), deep);

    byte[] stored = ((Outcome.Succeeded) outcome).result().bytes();
    assertThat(ResultFormat.read(stored)).isInstanceOf(TaskResult.Succeeded.class);
  }
}
