package dev.dewey;

import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.Command;
import dev.dewey.json.RawJson;
import dev.dewey.message.CallOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One call that is not queued yet.
 *
 * <p>Immutable: each method that changes an option returns another call. Every {@link #enqueue}
 * queues a message of its own, with an id of its own.
 *
 * @param <R> what the command returns
 */
public final class TaskCall<R extends @Nullable Object> {
  private final Bound<?, R> bound;
  private final InvokerRef invoker;
  private final CallOptions options;
  private final Duration delay;

  private TaskCall(Bound<?, R> bound, InvokerRef invoker, CallOptions options, Duration delay) {
    this.bound = bound;
    this.invoker = invoker;
    this.options = options;
    this.delay = delay;
  }

  /** A command and the arguments of one call of it. */
  record Bound<A, R extends @Nullable Object>(Command<A, R> command, A args) {
    RawJson toJson(JsonOutput out) {
      return out.toJson(command.argsCodec(), args);
    }
  }

  static <A, R extends @Nullable Object> TaskCall<R> of(
      Command<A, R> command, InvokerRef invoker, A args, CallOptions options) {
    return new TaskCall<>(new Bound<>(command, args), invoker, options, Duration.ZERO);
  }

  /** Runs before calls of lower priority, where the broker keeps priorities; -1000 to 1000. */
  public TaskCall<R> priority(int priority) {
    return with(options -> options.withPriority(priority));
  }

  /** Tries so many times more after a failure, whatever the command says; 0 or more. */
  public TaskCall<R> retries(int retries) {
    return with(options -> options.withRetries(retries));
  }

  /** Runs at this time or later. */
  public TaskCall<R> eta(Instant eta) {
    return with(options -> options.withEta(eta)).delay(Duration.ZERO);
  }

  /** Runs so long after it is queued, or later; a negative or zero delay is none. */
  public TaskCall<R> delay(Duration wait) {
    return new TaskCall<>(bound, invoker, options, wait);
  }

  /** Is dropped if it has not started by this time. */
  public TaskCall<R> expires(Instant expires) {
    return with(options -> options.withExpires(expires));
  }

  private TaskCall<R> with(UnaryOperator<CallOptions> change) {
    return new TaskCall<>(bound, invoker, change.apply(options), delay);
  }

  /** Returns this call on another invoker. */
  public TaskCall<R> on(Invoker other) {
    return new TaskCall<>(bound, InvokerRef.of(other), options, delay);
  }

  /**
   * Puts the call on the queue.
   *
   * @return where the result will appear
   * @throws dev.dewey.spi.QueueWriteException if the queue cannot be written
   * @throws dev.dewey.codec.JsonEncodeException if an argument has no JSON form
   * @throws dev.dewey.message.MessageRejectedException if the message would be longer than the
   *     limit
   */
  public AsyncData<R> enqueue() {
    return invoker.get().enqueue(this);
  }

  /** Puts the call on the schedule, to run at this time or later. */
  public AsyncData<R> schedule(Instant eta) {
    return eta(eta).enqueue();
  }

  /** Puts the call on the schedule, to run at this time or later. */
  public AsyncData<R> schedule(ZonedDateTime eta) {
    return schedule(eta.toInstant());
  }

  /**
   * Puts the call on the schedule, as the seed does.
   *
   * <p>With {@code convertUtc}, {@code eta} is wall time in the invoker's zone: a time that a
   * change of clocks skips is taken as that much later (02:30 becomes 03:30), one that comes twice
   * as the earlier of the two. Without, {@code eta} is UTC already.
   */
  public AsyncData<R> schedule(LocalDateTime eta, boolean convertUtc) {
    return convertUtc
        ? schedule(ZonedDateTime.ofLocal(eta, invoker.get().zone(), null))
        : schedule(eta.toInstant(ZoneOffset.UTC));
  }

  /** Returns a pipeline: when this call has ended, another gets its result. */
  public <S extends @Nullable Object> Pipeline<S> then(Partial<R, S> next) {
    return new Pipeline<>(Pipeline.Upstream.of(this), next.next());
  }

  /** Returns a pipeline: when this call has ended, another follows, whatever the result. */
  public <S extends @Nullable Object> Pipeline<S> then(TaskCall<S> next) {
    return new Pipeline<>(Pipeline.Upstream.of(this), Pipeline.Next.of(next));
  }

  InvokerRef invoker() {
    return invoker;
  }

  Command<?, R> command() {
    return bound.command();
  }

  RawJson args(JsonOutput out) {
    return bound.toJson(out);
  }

  /** Returns the options, a delay turned into the time that it ends at. */
  CallOptions optionsAt(Instant now) {
    return delay.isZero() || delay.isNegative() ? options : options.withEta(now.plus(delay));
  }

  /** Names the command and its arguments, for debuggers and tests. */
  @Override
  public String toString() {
    return bound.command() + " " + bound.args();
  }

  /**
   * One call that lacks its last argument, the hole.
   *
   * <p>Made by the generated {@code partial} of a task. Immutable: each method that changes an
   * option returns another one.
   *
   * @param <H> the type of the hole
   * @param <R> what the command returns
   */
  public static final class Partial<H extends @Nullable Object, R extends @Nullable Object> {
    private final Command<?, R> command;
    private final InvokerRef invoker;
    private final Field<H> hole;
    private final Arguments given;
    private final CallOptions options;

    private Partial(Partial<H, R> other, Arguments given, CallOptions options) {
      this.command = other.command;
      this.invoker = other.invoker;
      this.hole = other.hole;
      this.given = given;
      this.options = options;
    }

    private Partial(Command<?, R> command, InvokerRef invoker, Field<H> hole, CallOptions options) {
      this.command = command;
      this.invoker = invoker;
      this.hole = hole;
      this.given = new Arguments(List.of(), FieldNames.of());
      this.options = options;
    }

    static <H extends @Nullable Object, R extends @Nullable Object> Partial<H, R> of(
        QueueTask<?, R> task, InvokerRef invoker, String hole, JsonCodec<? super H> codec) {
      CallOptions options = CallOptions.DEFAULT.withPriority(task.options().priority());
      return new Partial<>(task, invoker, new Field<>(hole, codec), options);
    }

    /** For generated code: returns this call with one more argument, before the hole. */
    public <T extends @Nullable Object> Partial<H, R> with(
        String name, JsonCodec<? super T> codec, T value) {
      return new Partial<>(this, given.with(new Field<>(name, codec), value), options);
    }

    /** For generated code: returns this call, not to say what is wrong with these arguments. */
    public Partial<H, R> withSensitive(String... names) {
      return new Partial<>(this, given.withSensitive(names), options);
    }

    /** Runs before calls of lower priority, where the broker keeps priorities; -1000 to 1000. */
    public Partial<H, R> priority(int priority) {
      return new Partial<>(this, given, options.withPriority(priority));
    }

    /** Tries so many times more after a failure, whatever the command says; 0 or more. */
    public Partial<H, R> retries(int retries) {
      return new Partial<>(this, given, options.withRetries(retries));
    }

    /**
     * Returns a group of calls, one for each value, in their order.
     *
     * @throws dev.dewey.codec.JsonEncodeException if an argument has no JSON form
     */
    public Pipeline.Group<R> map(Collection<? extends H> values) {
      List<TaskCall<R>> calls = new ArrayList<>(values.size());
      for (H value : values) {
        calls.add(filled(command, given.with(hole, value)));
      }
      return Pipeline.Group.of(calls);
    }

    Pipeline.Next<R> next() {
      return new Pipeline.Next<>(command.name(), invoker, this::filled);
    }

    private TaskCall<R> filled(RawJson value) {
      return filled(command, given.with(new Field<>(hole.name(), new Verbatim()), value));
    }

    /** Reads the arguments back, as a consumer will, so that they are what it would see. */
    private <A> TaskCall<R> filled(Command<A, R> one, Arguments arguments) {
      RawJson json = new JsonOutput().toJson(arguments, arguments.given());
      A args = new JsonInput().fromJson(json, one.argsCodec());
      return TaskCall.of(one, invoker, args, options);
    }

    /** Names the command and the hole. */
    @Override
    public String toString() {
      return command + " without " + hole.name();
    }

    private record Field<T extends @Nullable Object>(String name, JsonCodec<? super T> codec) {}

    private record Given<T extends @Nullable Object>(Field<T> field, T value) {
      void write(JsonOutput out) {
        field.codec().write(out.name(field.name()), value);
      }
    }

    /** Writes arguments as they are given, one by one; nobody reads them so. */
    private record Arguments(List<Given<?>> given, FieldNames names)
        implements JsonCodec<List<Given<?>>> {
      <T extends @Nullable Object> Arguments with(Field<T> field, T value) {
        List<Given<?>> more = new ArrayList<>(given);
        more.add(new Given<>(field, value));
        return new Arguments(List.copyOf(more), names);
      }

      Arguments withSensitive(String... sensitive) {
        return new Arguments(given, names.withSensitive(sensitive));
      }

      @Override
      public void write(JsonOutput out, List<Given<?>> values) {
        out.beginObject(names);
        values.forEach(each -> each.write(out));
        out.endObject();
      }

      @Override
      public List<Given<?>> read(JsonInput in) {
        throw new UnsupportedOperationException("arguments are read by the codec of their command");
      }
    }

    /** Writes what is JSON already. */
    private record Verbatim() implements JsonCodec<RawJson> {
      @Override
      public void write(JsonOutput out, RawJson value) {
        out.value(value);
      }

      @Override
      public RawJson read(JsonInput in) {
        return in.nextJson();
      }
    }
  }
}
