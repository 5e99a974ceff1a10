package dev.dewey;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DispatchRules;
import dev.dewey.command.DispatchRules.Repertoire;
import dev.dewey.command.ResultPolicy;
import dev.dewey.instance.CommandInstances;
import dev.dewey.letter.DeadLetters;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskIdSource;
import dev.dewey.result.Following;
import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts calls on a queue, and knows where their results appear.
 *
 * <p>An application has one for each queue; the consumer of that queue is made from it. Safe for
 * use by many threads.
 */
public final class Invoker implements AutoCloseable {
  private final Broker broker;
  private final InstantSource clock;
  private final ZoneId zone;
  private final MessageFormat format;
  private final ResultPolicy results;
  private final TaskIdSource ids;
  private final DoubleSupplier random;
  private final CommandInstances instances;
  private final ThreadLocal<JsonOutput> json;
  private final @Nullable EagerRunner eager;
  private final Executor looks;

  Invoker(InvokerBuilder builder) {
    this.broker = builder.broker();
    this.clock = builder.clock;
    this.zone = builder.zone;
    this.format = builder.format;
    this.results = results(builder);
    this.ids = new TaskIdSource(clock);
    this.random = builder.random;
    this.instances = builder.instances;
    this.json = ThreadLocal.withInitial(() -> new JsonOutput(format.limits().maxDepth()));
    this.eager = builder.alwaysEager ? new EagerRunner(this) : null;
    this.looks = Following.thread(broker.name());
  }

  /** Void results need no marker where nothing expires: there they would pile up. */
  private ResultPolicy results(InvokerBuilder builder) {
    Set<Guarantee> guarantees = broker.guarantees();
    if (!guarantees.contains(Guarantee.RESULTS)) {
      return ResultPolicy.NONE;
    }
    boolean all = builder.storeNone || guarantees.contains(Guarantee.RESULT_EXPIRY);
    return new ResultPolicy(
        all ? ResultPolicy.Kept.ALL : ResultPolicy.Kept.VALUES, builder.resultTtl);
  }

  /** Makes an invoker on a broker, with all defaults. */
  public static Invoker on(Broker broker) {
    return builder(broker).build();
  }

  private Invoker(Invoker other, Broker broker) {
    this.broker = broker;
    this.clock = other.clock;
    this.zone = other.zone;
    this.format = other.format;
    this.results = other.results;
    this.ids = other.ids;
    this.random = other.random;
    this.instances = other.instances;
    this.json = other.json;
    this.eager = other.eager;
    this.looks = other.looks;
  }

  /** Starts an invoker on a broker. */
  public static InvokerBuilder builder(Broker broker) {
    return new InvokerBuilder(broker);
  }

  /** Starts an invoker on a plain queue: the seed's assembly. */
  public static InvokerBuilder builder(BaseQueue queue) {
    return new InvokerBuilder(queue);
  }

  /**
   * Puts one call on the queue; in eager mode runs it, in this thread, whatever its eta.
   *
   * @return where the result will appear; in eager mode it is there already
   * @throws dev.dewey.spi.QueueWriteException if the queue cannot be written
   */
  public <R extends @Nullable Object> AsyncData<R> enqueue(TaskCall<R> call) {
    return one(call, null);
  }

  /**
   * Puts many calls on the queue, in their order, in as few round trips as the broker needs.
   *
   * @return where the results will appear, in the order of the calls
   */
  public <R extends @Nullable Object> List<AsyncData<R>> enqueueAll(
      List<? extends TaskCall<R>> calls) {
    List<AsyncData<R>> handles = new ArrayList<>(calls.size());
    List<NewMessage> batch = new ArrayList<>(calls.size());
    for (TaskCall<R> call : calls) {
      handles.add(add(batch, call, null));
    }
    send(batch);
    return handles;
  }

  /**
   * Puts one call on the queue unless a call of the same key was put there within a day, on brokers
   * that guarantee {@link Guarantee#IDEMPOTENCY}; in eager mode runs it, whatever the key.
   *
   * @return where the result will appear if this call was put there; no result will if it was not
   */
  public <R extends @Nullable Object> AsyncData<R> enqueueOnce(TaskCall<R> call, String key) {
    return one(call, key);
  }

  /**
   * Puts many calls on the queue, as {@link #enqueueAll} does, but for those whose key was put
   * there within a day: so the same again, when it is not known what became of it, is safe.
   *
   * @param calls by their keys, in the order of the map
   * @return where the results will appear, by the same keys, in the same order
   */
  public <R extends @Nullable Object> Map<String, AsyncData<R>> enqueueAllOnce(
      Map<String, ? extends TaskCall<R>> calls) {
    Map<String, AsyncData<R>> handles = new LinkedHashMap<>();
    List<NewMessage> batch = new ArrayList<>(calls.size());
    calls.forEach((key, call) -> handles.put(key, add(batch, call, key)));
    send(batch);
    return handles;
  }

  private <R extends @Nullable Object> AsyncData<R> one(TaskCall<R> call, @Nullable String key) {
    List<NewMessage> batch = new ArrayList<>(1);
    AsyncData<R> handle = add(batch, call, key);
    send(batch);
    return handle;
  }

  /** Adds the message of a call to a batch; or runs the call, in eager mode. */
  private <R extends @Nullable Object> AsyncData<R> add(
      List<NewMessage> batch, TaskCall<R> call, @Nullable String key) {
    Message message = message(call);
    if (eager != null) {
      return eager.run(call.command(), message);
    }
    batch.add(newMessage(message, key));
    return new AsyncData<>(message.id(), broker, call.command(), looks);
  }

  private void send(List<NewMessage> batch) {
    if (!batch.isEmpty()) {
      broker.enqueue(batch);
    }
  }

  /**
   * Puts a run of a periodic command on the queue for one of its minutes, unless that minute or a
   * later one was queued before, on brokers that guarantee {@link Guarantee#TICKS}; in eager mode
   * runs it.
   *
   * @param minute when the minute begins
   * @return whether it was queued
   */
  public boolean tick(PeriodicTask task, Instant minute) {
    Message message = message(task.prepare().on(this));
    if (eager != null) {
      eager.run(task, message);
      return true;
    }
    return broker.tick(task.name(), minute, newMessage(message, null));
  }

  /**
   * Returns an invoker that queues by a transaction of the caller's: what it queues is there when
   * the transaction is committed, and was never there when it is rolled back.
   *
   * <pre>{@code
   * orders.insert(connection, order);
   * MailTasks.CONFIRM.on(invoker.in(connection)).enqueue(order.id());
   * connection.commit();
   * }</pre>
   *
   * <p>It is for the thread that has the connection, as long as it has it. In eager mode calls run
   * at once, whatever becomes of the transaction.
   *
   * @param connection to the database of the queue, in a transaction: {@code autoCommit} is off
   * @throws QueueException if the queue lies in no database
   * @throws IllegalArgumentException if {@code autoCommit} is on, or the connection is one to
   *     another kind of database
   */
  public Invoker in(Connection connection) {
    if (!(broker instanceof Broker.Transactional transactional)) {
      throw new QueueException(
          "%s cannot queue by a transaction, because its messages lie in no database. Use a SqliteBroker or a PostgresBroker, in the database of the transaction."
              .formatted(broker));
    }
    return new Invoker(this, transactional.in(connection));
  }

  private Message message(TaskCall<?> call) {
    CallOptions options = call.optionsAt(clock.instant());
    return new Message(ids.next(), call.command().name(), call.args(json.get()), options, 1);
  }

  private NewMessage newMessage(Message message, @Nullable String key) {
    CallOptions options = message.options();
    byte[] bytes = format.write(message);
    return new NewMessage(bytes, options.priority(), options.eta(), key);
  }

  /** The queue, its schedule and its results. */
  public Broker broker() {
    return broker;
  }

  /**
   * The dead letters of the queue, to be looked through, retried and deleted.
   *
   * @throws dev.dewey.spi.QueueException if the broker does not guarantee {@link
   *     Guarantee#DEAD_LETTERS}
   */
  public DeadLetters deadLetters() {
    return new DeadLetters(broker, format, clock);
  }

  MessageFormat format() {
    return format;
  }

  /** The zone in which {@code convertUtc} reads wall times. */
  public ZoneId zone() {
    return zone;
  }

  /** The clock by which calls are delayed and expire. */
  public InstantSource clock() {
    return clock;
  }

  /** What commands are called on that are instance methods, unless a consumer says otherwise. */
  public CommandInstances instances() {
    return instances;
  }

  /** Whether calls run at once instead of being queued. */
  public boolean isEager() {
    return eager != null;
  }

  /** Returns the rules by which consumers of this invoker dispatch commands. */
  public DispatchRules dispatchRules(CommandRegistry commands) {
    Repertoire repertoire = new Repertoire(commands, instances);
    return new DispatchRules(repertoire, format, results, clock, random);
  }

  /** Removes all messages and results of the queue. */
  public void flush() {
    broker.flush();
  }

  /** Lets go of the broker's connections; what is queued stays. */
  @Override
  public void close() {
    broker.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "invoker of " + broker;
  }
}
