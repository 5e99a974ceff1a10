package com.example.depot;

import com.example.depot.Stock.Shelf;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;

/** Queues two commands, runs them with the registry that ServiceLoader finds, and says how. */
public final class DepotMain {
  private static final Duration SOON = Duration.ofSeconds(20);

  private DepotMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    System.out.println("module " + DepotMain.class.getModule().getName());
    System.out.println("runtime " + Invoker.class.getModule().getName());
    try (Invoker invoker = Invoker.on(new MemoryBroker("depot"));
        Consumer consumer = Consumer.builder(invoker).start()) {
      Invokers.install(invoker);
      AsyncData<Shelf> shelf = StockTasks.add(new Shelf("beans", 40), 2);
      System.out.println(shelf.get(SOON));
      System.out.println(StockTasks.place("peas").get(SOON));
      System.out.println(consumer + " on Java " + Runtime.version().feature());
    }
  }
}
