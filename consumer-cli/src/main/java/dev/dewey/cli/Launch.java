package dev.dewey.cli;

import static java.util.stream.Collectors.joining;

import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.PeriodicTask;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.consumer.ConsumerConfig;
import dev.dewey.message.TaskIdSource;
import dev.dewey.settings.Settings;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the consumer that settings describe, or tries whether it could start. */
final class Launch {
  private static final Logger log = LoggerFactory.getLogger(Launch.class);

  private final Settings settings;
  private final ConsumerConfig config;
  private final CommandRegistry commands;

  /** Looks at all that needs no server. */
  Launch(Settings settings) {
    this.settings = settings;
    this.config = settings.consumerConfig();
    this.commands = Commands.find();
  }

  /** Consumes until the process is told to end; returns the exit code. */
  int consume() throws InterruptedException {
    settings
        .inForce()
        .forEach(each -> log.info("{} = {} ({})", each.key(), each.text(), each.place()));
    try (Invoker invoker = settings.invoker()) {
      Invokers.install(invoker);
      if (config.periodic().fired()) {
        foreignTicks(commands, invoker).ifPresent(log::warn);
      }
      Consumer consumer = Consumer.builder(invoker).config(config).commands(commands).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell(consumer), "dewey-exit-code"));
      return consumer.awaitShutdown() ? ExitCode.OK : ExitCode.INTERRUPTED;
    }
  }

  /** A JVM that is ended by a signal says which one; that commands were cut off is worth more. */
  private static void farewell(Consumer consumer) {
    try {
      if (!consumer.awaitShutdown()) {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens everything, asks the server, starts nothing; returns the exit code. */
  int check(PrintWriter out) {
    settings
        .inForce()
        .forEach(each -> out.printf("%s = %s (%s)%n", each.key(), each.text(), each.place()));
    try (Invoker invoker = settings.invoker()) {
      for (Command<?, ?> command : commands.commands()) {
        out.printf(
            "runs %s%s%n", command.name(), command instanceof PeriodicTask ? ", periodic" : "");
      }
      QueueCounts counts = invoker.broker().counts();
      if (invoker.broker().guarantees().contains(Guarantee.RESULTS)) {
        invoker.broker().peekResult(new TaskIdSource(invoker.clock()).next());
      }
      out.printf(
          "queue %s answers: %d ready, %d scheduled, %d running, %d dead%n",
          invoker.broker().name(),
          counts.ready(),
          counts.scheduled(),
          counts.running(),
          counts.dead());
    }
    return ExitCode.OK;
  }

  /** Says which periodic commands the consumer of an invoker does not fire, if there are any. */
  static Optional<String> foreignTicks(CommandRegistry commands, Invoker invoker) {
    String foreign =
        commands.commands().stream()
            .filter(each -> each instanceof PeriodicTask task && !task.isFor(invoker))
            .map(Command::name)
            .collect(joining(", "));
    return foreign.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s belong to the invoker that their annotations name, which is not that of this consumer: it does not fire them. Leave the invoker out of the annotations, or consume in a program of your own."
                .formatted(foreign));
  }
}
