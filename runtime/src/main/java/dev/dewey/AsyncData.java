package dev.dewey;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.command.Command;
import dev.dewey.json.RawJson;
import dev.dewey.message.TaskId;
import dev.dewey.result.Following;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.ResultFuture;
import dev.dewey.result.TaskResult;
import dev.dewey.result.TaskResult.Succeeded;
import dev.dewey.result.Working;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStoreTimeoutException;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of one queued call will appear.
 *
 * <p>Reading leaves the result in its store, where it stays for its time; {@link #take} removes it,
 * as the seed's reading does. Once seen, a result is kept here. Instances may be shared between
 * threads.
 *
 * @param <R> what the command returns
 */
public final class AsyncData<R extends @Nullable Object> {
  /** So long the store may be out of reach before a future fails. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TaskId id;
  private final Broker broker;
  private final Executor looks;
  private final String command;
  private final JsonCodec<R> codec;
  private volatile @Nullable TaskResult<R> seen;

  /**
   * Makes a handle.
   *
   * @param looks runs what futures do
   */
  AsyncData(TaskId id, Broker broker, Command<?, R> command, Executor looks) {
    this.id = id;
    this.broker = broker;
    this.looks = looks;
    this.command = command.name();
    this.codec = command.resultCodec();
  }

  AsyncData(TaskId id, Broker broker, Command<?, R> command, TaskResult<R> result) {
    this(id, broker, command, Runnable::run);
    this.seen = result;
  }

  /** The id of the call. */
  public TaskId taskId() {
    return id;
  }

  /**
   * Returns the result, or null while there is none; never waits.
   *
   * @throws TaskFailedException if the call ended without one
   * @throws dev.dewey.spi.NoResultStoreException if results are not stored
   */
  public @Nullable R get() {
    return poll().map(this::value).orElse(null);
  }

  /**
   * Waits for the result.
   *
   * @throws DataStoreTimeoutException if the call has not ended when {@code timeout} has passed
   * @throws TaskFailedException if the call ended without a result
   * @throws dev.dewey.spi.NoResultStoreException if results are not stored
   */
  public R get(Duration timeout) {
    return get(GetOptions.within(timeout));
  }

  /**
   * Waits for the result.
   *
   * <p>A command that waits so holds its worker meanwhile, which is warned of once.
   *
   * @throws dev.dewey.spi.QueueException if it runs on the only worker of the queue
   * @throws DataStoreTimeoutException if the call has not ended when the timeout has passed, or
   *     when this thread is interrupted, which it then still is
   * @throws TaskFailedException if the call ended without a result
   * @throws dev.dewey.spi.NoResultStoreException if results are not stored
   */
  public R get(GetOptions options) {
    long start = System.nanoTime();
    Duration wait = options.looks().initialDelay();
    if (poll().isEmpty()) {
      Working.waits(broker.name(), command)
          .ifPresent(
              why -> {
                throw new QueueException(why);
              });
    }
    while (true) {
      Optional<TaskResult<R>> result = poll();
      if (result.isPresent()) {
        return value(result.get());
      }
      Duration left = left(options, System.nanoTime() - start);
      if (left.isZero() || left.isNegative()) {
        throw timeout("in " + options.timeout());
      }
      await(wait.compareTo(left) < 0 ? wait : left);
      wait = options.looks().after(wait);
    }
  }

  private static Duration left(GetOptions options, long waited) {
    Duration timeout = options.timeout();
    return timeout == null ? options.looks().maxDelay() : timeout.minusNanos(waited);
  }

  private void await(Duration wait) {
    try {
      broker.awaitResult(id, wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw timeout("before this thread was interrupted");
    }
  }

  private DataStoreTimeoutException timeout(String when) {
    return new DataStoreTimeoutException(
        "task %s has no result %s. Is a consumer of %s running? (A queue made of a plain result store keeps no null, unless the invoker says storeNone(true).)"
            .formatted(id, when, broker));
  }

  /**
   * Returns how the call ended, or nothing while it has not; never waits.
   *
   * @throws dev.dewey.spi.NoResultStoreException if results are not stored
   */
  public Optional<TaskResult<R>> poll() {
    TaskResult<R> known = seen;
    return known != null ? Optional.of(known) : remember(broker.peekResult(id));
  }

  /**
   * Returns how the call ended and removes the result from its store, as the seed's {@code get}
   * does; this handle remembers it, others find nothing.
   *
   * @throws dev.dewey.spi.NoResultStoreException if results are not stored, and none is known here
   */
  public Optional<TaskResult<R>> take() {
    TaskResult<R> known = seen;
    if (known != null && !broker.guarantees().contains(Guarantee.RESULTS)) {
      return Optional.of(known); // of an eager call: it needs no store
    }
    byte[] stored = broker.takeResult(id);
    return known != null ? Optional.of(known) : remember(stored);
  }

  private Optional<TaskResult<R>> remember(byte @Nullable [] stored) {
    if (stored == null) {
      return Optional.empty();
    }
    TaskResult<R> result = decode(stored);
    seen = result;
    return Optional.of(result);
  }

  private TaskResult<R> decode(byte[] stored) {
    try {
      TaskResult<RawJson> raw = ResultFormat.read(stored);
      return raw.map(json -> new JsonInput().fromJson(json, codec));
    } catch (RuntimeException e) {
      throw new QueueException(
          "the result of task %s cannot be read, because what is stored is not what this program's command returns. Was the command changed?"
              .formatted(id),
          e);
    }
  }

  private R value(TaskResult<R> result) {
    if (result instanceof Succeeded<R> succeeded) {
      return succeeded.value();
    }
    throw new TaskFailedException(id, result);
  }

  /**
   * Returns a future of the result, that no thread waits for. It is complete if the result is
   * there; else it is completed, in the common pool, as soon as the broker tells of it, or a look
   * finds it: first some milliseconds later, then rarer, up to a second apart.
   *
   * <p>It fails with {@link TaskFailedException} if the call ends without a result, with {@link
   * DataStoreGetException} if the store was out of reach for a minute, and with {@link
   * dev.dewey.spi.NoResultStoreException} if results are not stored. Completing or cancelling it
   * does nothing to the call.
   *
   * <p>A command that returns it, or a stage made of it, has its worker wait for it. That is warned
   * of once, and refused on the only worker of the queue, as of {@link #get(GetOptions)}.
   */
  public CompletableFuture<R> future() {
    return future(looks, PATIENCE);
  }

  CompletableFuture<R> future(Executor byWhom, Duration patience) {
    CompletableFuture<R> future = new ResultFuture<>(broker.name(), command);
    new Following<>(new Source(), byWhom, patience, future).start();
    return future;
  }

  private final class Source implements Following.Source<R> {
    @Override
    public CompletableFuture<Void> news() {
      return broker.resultNews(id);
    }

    @Override
    public Optional<TaskResult<R>> poll() {
      return AsyncData.this.poll();
    }

    @Override
    public R value(TaskResult<R> result) {
      return AsyncData.this.value(result);
    }

    @Override
    public boolean passes(RuntimeException thrown) {
      return thrown instanceof DataStoreGetException;
    }

    @Override
    public Duration after(Duration pause) {
      return GetOptions.FOREVER.looks().after(pause);
    }
  }

  /** Names the task, and its result if that has been seen. */
  @Override
  public String toString() {
    TaskResult<R> known = seen;
    return "task " + id + (known == null ? "" : " " + known);
  }
}
