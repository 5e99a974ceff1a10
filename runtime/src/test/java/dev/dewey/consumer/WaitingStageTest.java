package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskFailedException;
import dev.dewey.TextTask;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.TaskContext;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.result.Working;
import dev.dewey.testing.LogRecorder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command that returns the future of another call has its worker wait for that. */
final class WaitingStageTest {
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
  private final LogRecorder log = LogRecorder.of(Working.class.getName());

  @AfterEach
  void stopListening() {
    log.close();
  }

  /** What a command may make of a future. */
  enum Made {
    NOTHING(stage -> stage),
    ANOTHER(stage -> stage.thenApply(text -> text)),
    ONE_OF_TWO(stage -> stage.thenCombine(new CompletableFuture<>(), (text, more) -> text)),
    FAR_OFF(stage -> stage.thenApply(text -> text).handle((text, thrown) -> text).copy()),
    ONE_WITH_AN_END(stage -> stage.thenApply(text -> text).orTimeout(60, TimeUnit.SECONDS));

    private final Function<CompletableFuture<String>, CompletableFuture<String>> how;

    Made(Function<CompletableFuture<String>, CompletableFuture<String>> how) {
      this.how = how;
    }
  }

  /** A command that returns a stage, as the processor would write it. */
  private final class Staged extends QueueTask<TextTask.Args, String> {
    private final Function<String, CompletionStage<String>> body;

    Staged(Function<String, CompletionStage<String>> body) {
      super(
          "outer",
          InvokerRef.of(invoker),
          inner.argsCodec(),
          Codecs.STRING,
          CommandOptions.DEFAULT);
      this.body = body;
    }

    @Override
    public Staged on(Invoker other) {
      return this;
    }

    @Override
    protected String run(TextTask.Args args, TaskContext context) throws Exception {
      waiters.expect();
      return await(body.apply(args.text()));
    }

    AsyncData<String> enqueue(String text) {
      return enqueue(new TextTask.Args(text));
    }
  }

  private Consumer consumer(Staged outer, int threads) {
    return Consumer.builder(invoker)
        .threads(threads)
        .commands(CommandRegistry.builder().add(inner).add(outer).build())
        .start();
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyWorkerDoesNotWaitForItself(Made made) {
    Staged outer = new Staged(text -> made.how.apply(inner.enqueue(text).future()));
    AsyncData<String> result = outer.enqueue("a");
    Consumer consumer = consumer(outer, 1);
    try (consumer) {
      assertThat(catchThrowableOfType(TaskFailedException.class, () -> result.get(SOON)))
          .hasMessageContaining(
              "command outer cannot wait for command inner, because it runs on the only worker of queue beans, which would have to run both. Give the consumer more threads, or return and let what follows be a command of its own.");
    }
    assertThat(log.lines("WARN")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_OF_TWO")
  void oneOfManyIsWarnedOfOnce(Made made) {
    Staged outer = new Staged(text -> made.how.apply(inner.enqueue(text).future()));
    Consumer consumer = consumer(outer, 2);
    try (consumer) {
      assertThat(outer.enqueue("a").get(SOON)).isEqualTo("a!");
      assertThat(outer.enqueue("b").get(SOON)).isEqualTo("b!");
    }
    assertThat(log.lines("WARN"))
        .containsExactly(
            "Command outer waits for command inner and holds a worker meanwhile; when all 2 workers of queue beans wait, nothing goes on. Return, and let what follows be a command of its own.");
  }

  @Test
  void whatHasEndedIsNotWaitedFor() {
    AsyncData<String> ended = inner.enqueue("a");
    Staged outer =
        new Staged(
            text ->
                ended
                    .future()
                    .thenCombine(
                        CompletableFuture.supplyAsync(
                            () -> {
                              waiters.await();
                              return text;
                            }),
                        String::concat));
    Consumer consumer = consumer(outer, 1);
    try (consumer) {
      assertThat(ended.get(SOON)).isEqualTo("a!");
      assertThat(outer.enqueue("b").get(SOON)).isEqualTo("a!b");
    }
    assertThat(log.lines("WARN")).isEmpty();
  }

  @Test
  void aFutureThatIsNotReturnedHoldsNobody() {
    CompletableFuture<String> seen = new CompletableFuture<>();
    Staged outer =
        new Staged(
            text -> {
              inner.enqueue(text).future().thenAccept(seen::complete);
              return CompletableFuture.supplyAsync(() -> "done");
            });
    AsyncData<String> result = outer.enqueue("a");
    Consumer consumer = consumer(outer, 1);
    try (consumer) {
      assertThat(result.get(SOON)).isEqualTo("done");
      assertThat(seen).succeedsWithin(SOON).isEqualTo("a!");
    }
    assertThat(log.lines("WARN")).isEmpty();
  }
}
