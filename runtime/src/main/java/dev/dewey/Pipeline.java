package dev.dewey;

import dev.dewey.TaskCall.Partial;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls that follow each other, each with the result of the one before it.
 *
 * <p>Made by {@code COUNT_BEANS.prepare(jars).then(SEND_REPORT.partial("boss@example.com"))}.
 * Immutable: {@link #then} returns another pipeline.
 *
 * @param <R> what the last command returns
 */
public final class Pipeline<R extends @Nullable Object> {
  private final Upstream before;
  private final Next<R> last;

  Pipeline(Upstream before, Next<R> last) {
    this.before = before;
    this.last = last;
  }

  /** A call that waits for what comes before it. */
  record Next<R extends @Nullable Object>(
      String name, InvokerRef invoker, Function<RawJson, TaskCall<R>> filled) {
    static <R extends @Nullable Object> Next<R> of(TaskCall<R> call) {
      return new Next<>(call.command().name(), call.invoker(), result -> call);
    }
  }

  /** What comes before a call: its commands and invokers, and how to run it at once. */
  record Upstream(String name, Set<InvokerRef> invokers, Function<JsonOutput, RawJson> result) {
    static Upstream of(TaskCall<?> call) {
      String name = call.command().name();
      return new Upstream(name, Set.of(call.invoker()), out -> run(call, out));
    }

    private static <R extends @Nullable Object> RawJson run(TaskCall<R> call, JsonOutput out) {
      return out.toJson(call.command().resultCodec(), call.enqueue().get(Duration.ZERO));
    }
  }

  /** Returns this pipeline with one more call, which gets the result of the last one. */
  public <S extends @Nullable Object> Pipeline<S> then(Partial<R, S> next) {
    return new Pipeline<>(upstream(), next.next());
  }

  /** Returns this pipeline with one more call, whatever the result of the last one. */
  public <S extends @Nullable Object> Pipeline<S> then(TaskCall<S> next) {
    return new Pipeline<>(upstream(), Next.of(next));
  }

  private Upstream upstream() {
    Set<InvokerRef> invokers = new HashSet<>(before.invokers());
    invokers.add(last.invoker());
    return new Upstream(toString(), invokers, out -> Upstream.run(filled(out), out));
  }

  private TaskCall<R> filled(JsonOutput out) {
    return last.filled().apply(before.result().apply(out));
  }

  /**
   * Runs the pipeline on eager invokers, in this thread; the first call that fails ends it, by its
   * exception.
   *
   * @return the result of the last call
   * @throws UnsupportedOperationException if an invoker is not eager: consumers do not pass results
   *     on yet
   */
  public AsyncData<R> enqueue() {
    for (InvokerRef each : upstream().invokers()) {
      if (!each.get().isEager()) {
        throw new UnsupportedOperationException(
            "pipeline %s cannot be queued by %s, because consumers do not pass results on yet: pipelines run on eager invokers only. Queue its first call, and let each command queue the next one."
                .formatted(this, each.get()));
      }
    }
    return filled(new JsonOutput()).enqueue();
  }

  /** Names the commands, in their order. */
  @Override
  public String toString() {
    return before.name() + " > " + last.name();
  }

  /**
   * Calls that do not wait for each other.
   *
   * <p>Immutable.
   *
   * @param <R> what each of them returns
   */
  public static final class Group<R extends @Nullable Object> {
    private final List<TaskCall<R>> calls;

    private Group(List<TaskCall<R>> calls) {
      this.calls = List.copyOf(calls);
    }

    /** Returns a group of calls, in their order. */
    public static <R extends @Nullable Object> Group<R> of(List<TaskCall<R>> calls) {
      return new Group<>(calls);
    }

    /** The calls, in their order. */
    public List<TaskCall<R>> calls() {
      return calls;
    }

    /**
     * Puts the calls on their queues, those of one invoker in as few round trips as it needs.
     *
     * @return where the results will appear, in the order of the calls
     */
    public List<AsyncData<R>> enqueue() {
      Set<Invoker> invokers =
          calls.stream().map(each -> each.invoker().get()).collect(Collectors.toSet());
      return invokers.size() == 1
          ? invokers.iterator().next().enqueueAll(calls)
          : calls.stream().map(TaskCall::enqueue).toList();
    }

    /**
     * Returns a pipeline: when all calls have ended, one more gets their results, in their order.
     */
    public <S extends @Nullable Object> Pipeline<S> then(Partial<List<R>, S> next) {
      String name =
          calls.stream().map(each -> each.command().name()).distinct().toList().toString();
      Set<InvokerRef> invokers = calls.stream().map(TaskCall::invoker).collect(Collectors.toSet());
      return new Pipeline<>(new Upstream(name, invokers, this::run), next.next());
    }

    private RawJson run(JsonOutput out) {
      List<RawJson> results = new ArrayList<>();
      calls.forEach(call -> results.add(Upstream.run(call, out)));
      return out.toJson(new Joined(), results);
    }
  }

  /** Writes values that are JSON already as an array; nobody reads one so. */
  private record Joined() implements JsonCodec<List<RawJson>> {
    @Override
    public void write(JsonOutput out, List<RawJson> values) {
      out.beginArray();
      values.forEach(out::value);
      out.endArray();
    }

    @Override
    public List<RawJson> read(JsonInput in) {
      throw new UnsupportedOperationException("results are read one by one");
    }
  }
}
