package com.example.uber;

import com.example.beans.BeanCounter;
import com.example.shop.OrdersTasks;
import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;
import java.util.Map;

/** Queues a command of each application, runs both, and says how. */
public final class UberMain {
  private static final Duration SOON = Duration.ofSeconds(20);

  private UberMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    try (Invoker invoker = Invoker.on(new MemoryBroker("uber"));
        Consumer consumer = Consumer.builder(invoker).start()) {
      System.out.println(new BeanCounter(invoker).count(Map.of("navy", 7, "lima", 8)).get(SOON));
      System.out.println(OrdersTasks.PLACE.on(invoker).enqueue("peas").get(SOON));
      System.out.println(consumer + " on Java " + Runtime.version().feature());
    }
  }
}
