package com.example.consumer;

import dev.dewey.Invoker;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.retry.Backoff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Consumes the queue of a folder, with whatever commands the class path brings, until its standard
 * input ends.
 */
public final class ConsumerMain {
  private static final Backoff EAGERLY =
      new Backoff(1.15, Duration.ofMillis(5), Duration.ofMillis(50));

  private ConsumerMain() {}

  /** Takes the folder as its only argument, and says what it runs. */
  public static void main(String[] args) throws IOException {
    CommandRegistry commands = CommandRegistry.load();
    for (Command<?, ?> command : commands.commands()) {
      System.out.println("knows " + command.name());
    }
    try (Invoker invoker = FileInvokers.open(Path.of(args[0]));
        Consumer consumer =
            Consumer.builder(invoker).commands(commands).threads(2).polling(EAGERLY).start()) {
      System.out.println(consumer + " on Java " + Runtime.version().feature());
      while (System.in.read() >= 0) {}
    }
    System.out.println("stopped");
  }
}
