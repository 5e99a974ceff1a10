package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.DispatchRules.Repertoire;
import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.instance.CommandInstances;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes a consumer, and starts it. Used by one thread. */
public final class ConsumerBuilder {
  private static final Logger log = LoggerFactory.getLogger(Consumer.class);

  private final Invoker invoker;
  private ConsumerConfig config = ConsumerConfig.DEFAULT;
  private @Nullable CommandRegistry commands;
  private CommandInstances instances;

  ConsumerBuilder(Invoker invoker) {
    this.invoker = Objects.requireNonNull(invoker, "invoker");
    this.instances = invoker.instances();
  }

  /** Takes all settings from a configuration. */
  public ConsumerBuilder config(ConsumerConfig value) {
    config = Objects.requireNonNull(value, "config");
    return this;
  }

  /** How many commands run at the same time; the default is 1. */
  public ConsumerBuilder threads(int threads) {
    return with(threads, config.periodic(), config.polling(), config.stay());
  }

  /** Whether periodic commands are fired; the default is not to, as in the seed. */
  public ConsumerBuilder periodic(boolean fired) {
    return periodic(new Periodic(fired, config.periodic().zone()));
  }

  /** In which zone periodic rules see the minutes; the default is UTC. */
  public ConsumerBuilder zone(ZoneId zone) {
    return periodic(new Periodic(config.periodic().fired(), zone));
  }

  private ConsumerBuilder periodic(Periodic periodic) {
    return with(config.threads(), periodic, config.polling(), config.stay());
  }

  /** How often to look at a queue that cannot tell when work comes. */
  public ConsumerBuilder polling(Backoff polling) {
    return with(config.threads(), config.periodic(), polling, config.stay());
  }

  /** The name of the consumer: the same after a restart; the default is "consumer". */
  public ConsumerBuilder name(String name) {
    Stay stay = config.stay();
    return stay(new Stay(name, stay.lease(), stay.shutdownTimeout()));
  }

  /** After how long without a sign of life this consumer counts as dead; the default is 15 s. */
  public ConsumerBuilder lease(Duration lease) {
    Stay stay = config.stay();
    return stay(new Stay(stay.name(), lease, stay.shutdownTimeout()));
  }

  /** How long {@code close} waits for commands that run; the default is 30 s. */
  public ConsumerBuilder shutdownTimeout(Duration timeout) {
    Stay stay = config.stay();
    return stay(new Stay(stay.name(), stay.lease(), timeout));
  }

  private ConsumerBuilder stay(Stay stay) {
    return with(config.threads(), config.periodic(), config.polling(), stay);
  }

  private ConsumerBuilder with(int threads, Periodic periodic, Backoff polling, Stay stay) {
    return config(new ConsumerConfig(threads, periodic, polling, stay, config.workers()));
  }

  /**
   * What kind of threads commands run on; the default is platform threads. Whatever it is, what
   * talks to the broker has platform threads.
   */
  public ConsumerBuilder workers(WorkerThreads workers) {
    return config(
        new ConsumerConfig(
            config.threads(), config.periodic(), config.polling(), config.stay(), workers));
  }

  /** The commands to run; the default is all that {@link CommandRegistry#load} finds. */
  public ConsumerBuilder commands(CommandRegistry registry) {
    commands = registry;
    return this;
  }

  /** The commands to run: those of one generated registry. */
  public ConsumerBuilder commands(CommandRegistry.Provider provider) {
    return commands(CommandRegistry.builder().addAll(provider).build());
  }

  /**
   * What commands are called on that are instance methods: {@code spring::getBean}, say. The
   * default is what the invoker has; without that, a new object for each run.
   */
  public ConsumerBuilder instances(CommandInstances value) {
    instances = Objects.requireNonNull(value, "instances");
    return this;
  }

  /**
   * Starts the consumer.
   *
   * <p>It stops when it is closed, or when the process is told to end.
   *
   * @throws dev.dewey.spi.QueueException if there are no commands, or the broker cannot be reached
   * @throws IllegalStateException if the invoker is eager, and so queues nothing; or if commands
   *     are to run on virtual threads, and this Java has none
   */
  public Consumer start() {
    if (invoker.isEager()) {
      throw new IllegalStateException(
          "%s is eager: it runs calls at once and queues none, so there is nothing to consume. Build it with alwaysEager(false)."
              .formatted(invoker));
    }
    CommandRegistry registry = commands == null ? CommandRegistry.load() : commands;
    String queue = invoker.broker().name();
    log.info(
        "Consuming queue {} with {} threads. Commands: {}.",
        queue,
        config.threads(),
        registry.commands().stream().map(Command::name).collect(Collectors.joining(", ")));
    return Consumer.start(invoker, new Repertoire(registry, instances), config);
  }
}
