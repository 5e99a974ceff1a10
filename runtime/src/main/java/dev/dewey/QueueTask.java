package dev.dewey;

import dev.dewey.TaskCall.Partial;
import dev.dewey.codec.JsonCodec;
import dev.dewey.command.Command;
import dev.dewey.command.CommandOptions;
import dev.dewey.message.CallOptions;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that can be queued: the handle of both ends of the wire.
 *
 * <p>Extended by generated classes, which add methods with the command's own parameters. Safe for
 * use by many threads.
 *
 * @param <A> the arguments of one call, a record
 * @param <R> what a call returns
 */
public abstract class QueueTask<A, R extends @Nullable Object> extends Command<A, R> {
  private final InvokerRef invoker;

  /** For generated code: describes a command and says where its calls are queued. */
  protected QueueTask(
      String name,
      InvokerRef invoker,
      JsonCodec<A> args,
      JsonCodec<R> result,
      CommandOptions options) {
    super(name, args, result, options);
    this.invoker = Objects.requireNonNull(invoker, "invoker");
  }

  /** Returns this task on another invoker. */
  public abstract QueueTask<A, R> on(Invoker other);

  /** Returns one call, not yet queued, to be given options. */
  public final TaskCall<R> prepare(A args) {
    CallOptions options = CallOptions.DEFAULT;
    int priority = options().priority();
    return TaskCall.of(
        this, invoker, args, priority == 0 ? options : options.withPriority(priority));
  }

  /** Puts one call on the queue. */
  public final AsyncData<R> enqueue(A args) {
    return prepare(args).enqueue();
  }

  /**
   * Puts one call on the schedule.
   *
   * @param eta the earliest time to run
   * @param convertUtc whether {@code eta} is wall time in the invoker's zone (see {@link
   *     TaskCall#schedule(LocalDateTime, boolean)}); otherwise it is UTC already
   */
  public final AsyncData<R> schedule(A args, LocalDateTime eta, boolean convertUtc) {
    return prepare(args).schedule(eta, convertUtc);
  }

  /**
   * For generated code: a call without arguments, the last of which will be the result of the call
   * before it.
   *
   * @param name the parameter that is the hole
   * @param codec writes what goes there
   */
  protected final <H extends @Nullable Object> Partial<H, R> hole(
      String name, JsonCodec<? super H> codec) {
    return Partial.of(this, invoker, name, codec);
  }

  /** For generated code: the object of a class that a command is called on, past the queue. */
  protected final <T> T instance(Class<T> type) {
    return invoker.get().instances().require(type);
  }

  /** For generated code: the same, or a new object if there is no other. */
  protected final <T> T instance(Class<T> type, Supplier<? extends T> constructor) {
    return invoker.get().instances().getOrMake(type, constructor);
  }
}
