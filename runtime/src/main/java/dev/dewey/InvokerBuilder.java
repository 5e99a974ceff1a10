package dev.dewey;

import dev.dewey.broker.Broker;
import dev.dewey.command.ResultPolicy;
import dev.dewey.composed.ComposedBroker;
import dev.dewey.instance.CommandInstances;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Collects what an invoker is made of. Used by one thread. */
public final class InvokerBuilder {
  private final @Nullable Broker broker;
  private final @Nullable BaseQueue queue;
  private @Nullable BaseDataStore results;
  private @Nullable BaseDataStore tasks;
  private @Nullable BaseQueue dead;
  InstantSource clock = InstantSource.system();
  ZoneId zone = ZoneId.systemDefault();
  MessageFormat format = MessageFormat.DEFAULT;
  Duration resultTtl = ResultPolicy.DEFAULT_TTL;
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  CommandInstances instances = CommandInstances.NONE;
  boolean storeNone;
  boolean alwaysEager;

  InvokerBuilder(Broker broker) {
    this.broker = Objects.requireNonNull(broker, "broker");
    this.queue = null;
  }

  InvokerBuilder(BaseQueue queue) {
    this.broker = null;
    this.queue = Objects.requireNonNull(queue, "queue");
  }

  /** Where results go, for an invoker made from a queue; without one there are none. */
  public InvokerBuilder resultStore(BaseDataStore store) {
    results = store;
    return this;
  }

  /** Where consumers keep calls that are not due yet, for an invoker made from a queue. */
  public InvokerBuilder taskStore(BaseDataStore store) {
    tasks = store;
    return this;
  }

  /**
   * Where messages go that can never run, for an invoker made from a queue; without one they are
   * logged at level ERROR, bytes and all.
   */
  public InvokerBuilder deadLetters(BaseQueue letters) {
    dead = letters;
    return this;
  }

  /**
   * Whether a plain result store keeps the null that a command returned; the default is not to, as
   * in the seed, so that void commands leave nothing there, and waiting for them times out. A
   * broker whose results expire keeps them in any case.
   */
  public InvokerBuilder storeNone(boolean keep) {
    storeNone = keep;
    return this;
  }

  /**
   * Whether calls run at once, in the caller's thread, instead of being queued: for tests and
   * development. The call then throws what the command throws.
   */
  public InvokerBuilder alwaysEager(boolean eager) {
    alwaysEager = eager;
    return this;
  }

  /** How long results are kept, where they expire; the default is a day. */
  public InvokerBuilder resultTtl(Duration ttl) {
    resultTtl = ttl;
    return this;
  }

  /** How large messages and results may be; the default is 1 MiB, 64 levels deep. */
  public InvokerBuilder limits(MessageLimits limits) {
    format = new MessageFormat(limits);
    return this;
  }

  /** The zone in which {@code convertUtc} reads wall times; the default is the system's. */
  public InvokerBuilder zone(ZoneId value) {
    zone = value;
    return this;
  }

  /** The clock by which calls are delayed and expire; the default is the system's. */
  public InvokerBuilder clock(InstantSource value) {
    clock = value;
    return this;
  }

  /**
   * The chance by which waits before retries are jittered; the default is good enough.
   *
   * @param value gives numbers from 0 to below 1; asked by many threads
   */
  public InvokerBuilder random(DoubleSupplier value) {
    random = Objects.requireNonNull(value, "random");
    return this;
  }

  /**
   * What commands are called on that are instance methods, in eager mode and by the consumers that
   * do not say otherwise; the default is a new object for each run.
   */
  public InvokerBuilder instances(CommandInstances value) {
    instances = Objects.requireNonNull(value, "instances");
    return this;
  }

  /**
   * Returns the invoker.
   *
   * @throws IllegalArgumentException if stores were given beside a broker, which has its own
   */
  public Invoker build() {
    return new Invoker(this);
  }

  Broker broker() {
    if (queue != null) {
      return composed(queue);
    }
    if (results != null || tasks != null || dead != null) {
      throw new IllegalArgumentException(
          "stores were given beside %s, which brings its own. Leave resultStore, taskStore and deadLetters away, or make the invoker from a BaseQueue."
              .formatted(broker));
    }
    return Objects.requireNonNull(broker);
  }

  private Broker composed(BaseQueue plain) {
    ComposedBroker.Builder parts = ComposedBroker.builder(plain).clock(clock);
    if (results != null) {
      parts.resultStore(results);
    }
    if (tasks != null) {
      parts.taskStore(tasks);
    }
    if (dead != null) {
      parts.deadLetters(dead);
    }
    return parts.build();
  }
}
