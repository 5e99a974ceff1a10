package dev.dewey.command;

import dev.dewey.codec.JsonCodec;
import dev.dewey.message.MessageLimits;
import dev.dewey.result.ResultFuture;
import dev.dewey.spi.QueueException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a message can name and a consumer can run.
 *
 * <p>Generated for each annotated method; may be written by hand, too, and added to a {@link
 * CommandRegistry.Builder}. Safe for use by many threads.
 *
 * @param <A> the arguments of one call
 * @param <R> what a call returns
 */
public abstract class Command<A, R extends @Nullable Object> {
  private final String name;
  private final JsonCodec<A> args;
  private final JsonCodec<R> result;
  private final CommandOptions options;

  /**
   * Describes a command.
   *
   * @param name its name on the wire: 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   * @param args writes and reads the arguments, a JSON object by parameter name
   * @param result writes and reads what it returns
   * @param options how its calls are treated
   */
  protected Command(String name, JsonCodec<A> args, JsonCodec<R> result, CommandOptions options) {
    this.name = MessageLimits.checkName(name);
    this.args = Objects.requireNonNull(args, "args");
    this.result = Objects.requireNonNull(result, "result");
    this.options = Objects.requireNonNull(options, "options");
  }

  /** The name of the command on the wire. */
  public final String name() {
    return name;
  }

  /** Writes and reads the arguments of a call. */
  public final JsonCodec<A> argsCodec() {
    return args;
  }

  /** Writes and reads what a call returns. */
  public final JsonCodec<R> resultCodec() {
    return result;
  }

  /** How calls of this command are treated. */
  public final CommandOptions options() {
    return options;
  }

  /** Whether what a call returns is worth storing; nobody asks for that of a periodic command. */
  protected boolean keepsResult() {
    return true;
  }

  /** Whether a call that threw this may be tried again, if retries are left. */
  protected boolean isRetriedOn(Throwable thrown) {
    return true;
  }

  /** What to do about arguments that {@link #argsCodec} cannot read; nothing, if it is null. */
  protected @Nullable JsonUpgrader upgrader() {
    return null;
  }

  /**
   * For generated code: waits for the result of a command that returns a stage.
   *
   * @throws Exception what the stage was completed with, if it was not with a result
   * @throws InterruptedException if this thread is interrupted; what the command began goes on
   * @throws QueueException if the stage is that of a call which this thread would have to run
   * @throws IllegalStateException if there is no stage
   */
  protected final <T extends @Nullable Object> T await(@Nullable CompletionStage<T> stage)
      throws Exception {
    if (stage == null) {
      throw new IllegalStateException(
          "command %s returned null where a stage should be, so nothing tells when it ends. Return CompletableFuture.completedFuture(null) if it has ended."
              .formatted(name));
    }
    CompletableFuture<T> result = stage.toCompletableFuture();
    ResultFuture.waits(result)
        .ifPresent(
            why -> {
              throw new QueueException(why);
            });
    try {
      return result.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof Exception exception ? exception : e;
    }
  }

  /** Runs one call, in the calling thread. */
  protected abstract R run(A args, TaskContext context) throws Exception;

  /** Returns the name. */
  @Override
  public final String toString() {
    return name;
  }
}
