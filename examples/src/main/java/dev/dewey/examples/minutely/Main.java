package dev.dewey.examples.minutely;

import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;

/** Tells the time at every full minute, until it is told to end. */
public final class Main {
  private Main() {}

  /** Runs the example; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    Invoker invoker = Invoker.on(new MemoryBroker("minutely"));
    try (Consumer consumer = Consumer.builder(invoker).periodic(true).start()) {
      System.out.println("Waiting for the next full minute. Ctrl-C ends.");
      consumer.awaitShutdown();
    }
  }
}
