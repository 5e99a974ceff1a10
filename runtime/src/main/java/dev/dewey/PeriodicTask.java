package dev.dewey;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.Command;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.Misfire;
import dev.dewey.crontab.PeriodicRule;
import dev.dewey.message.CallOptions;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that consumers run at the minutes that its rule accepts.
 *
 * <p>Extended by generated classes. Its results are not stored. Safe for use by many threads.
 */
public abstract class PeriodicTask extends Command<PeriodicTask.NoArgs, @Nullable Void> {
  private final InvokerRef invoker;
  private final PeriodicRule rule;
  private final Misfire misfire;

  /** The arguments of a periodic command: none. */
  public record NoArgs() {}

  /** For generated code: describes a command, and says when and whose consumers run it. */
  protected PeriodicTask(
      String name, InvokerRef invoker, PeriodicRule rule, CommandOptions options) {
    this(name, invoker, rule, options, Misfire.SKIP);
  }

  /** For generated code: the same, and says what becomes of minutes that were missed. */
  protected PeriodicTask(
      String name, InvokerRef invoker, PeriodicRule rule, CommandOptions options, Misfire misfire) {
    super(name, new NoArgsCodec(), Codecs.VOID, options);
    this.invoker = Objects.requireNonNull(invoker, "invoker");
    this.rule = Objects.requireNonNull(rule, "rule");
    this.misfire = Objects.requireNonNull(misfire, "misfire");
  }

  /** Returns this task on another invoker, whose consumers run it then. */
  public abstract PeriodicTask on(Invoker other);

  /** When to run. */
  public final PeriodicRule rule() {
    return rule;
  }

  /** What becomes of minutes that were missed. */
  public final Misfire misfire() {
    return misfire;
  }

  /**
   * Whether to run in the minute that starts at this time: the seed's {@code validate_datetime}.
   */
  public final boolean isDue(ZonedDateTime minute) {
    return rule.matches(minute);
  }

  /** Whether the consumers of an invoker run this: the command's own, or the installed one. */
  public final boolean isFor(Invoker other) {
    return invoker.isFor(other);
  }

  /** Puts one run on the queue, beside those that the rule brings. */
  public final AsyncData<@Nullable Void> enqueue() {
    return prepare().enqueue();
  }

  /** Returns one run, not yet queued, to be given options. */
  public final TaskCall<@Nullable Void> prepare() {
    CallOptions options = CallOptions.DEFAULT.withPriority(options().priority());
    return TaskCall.of(this, invoker, new NoArgs(), options);
  }

  /** For generated code: the object of a class that a command is called on, past the queue. */
  protected final <T> T instance(Class<T> type) {
    return invoker.get().instances().require(type);
  }

  /** For generated code: the same, or a new object if there is no other. */
  protected final <T> T instance(Class<T> type, Supplier<? extends T> constructor) {
    return invoker.get().instances().getOrMake(type, constructor);
  }

  @Override
  protected final boolean keepsResult() {
    return false;
  }

  @Override
  protected final @Nullable Void run(NoArgs args, TaskContext context) throws Exception {
    run(context);
    return null;
  }

  /** Runs the command, in the calling thread. */
  protected abstract void run(TaskContext context) throws Exception;

  private static final class NoArgsCodec implements JsonCodec<NoArgs> {
    private static final FieldNames NONE = FieldNames.of();

    @Override
    public void write(JsonOutput out, NoArgs value) {
      out.beginObject().endObject();
    }

    @Override
    public NoArgs read(JsonInput in) {
      in.beginObject(NONE);
      in.nextField();
      in.endObject();
      return new NoArgs();
    }
  }
}
