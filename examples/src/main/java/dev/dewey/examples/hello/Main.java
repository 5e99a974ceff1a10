package dev.dewey.examples.hello;

import static dev.dewey.examples.hello.BeansTasks.COUNT_SOME_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;

/** Queues a call and waits for its result, then schedules one for a second later. */
public final class Main {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Main() {}

  /** Runs the example; takes no arguments. */
  public static void main(String[] args) {
    run(Invoker.on(new MemoryBroker("hello")), System.out);
  }

  static void run(Invoker invoker, PrintStream out) {
    Invokers.Installation installed = Invokers.install(invoker);
    Consumer consumer = Consumer.builder(invoker).threads(2).start();
    try (invoker;
        installed;
        consumer) {
      AsyncData<String> now = BeansTasks.countSomeBeans(1_000_000);
      out.println(now.get(PATIENCE));

      LocalDateTime soon = LocalDateTime.now(invoker.zone()).plusSeconds(1);
      AsyncData<String> later = COUNT_SOME_BEANS.schedule(100_000, soon, true);
      out.println("A second later: " + later.get(PATIENCE));
    }
  }
}
