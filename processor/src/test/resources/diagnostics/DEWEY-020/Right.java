package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.Invoker;
import dev.dewey.memory.MemoryBroker;

class Jobs {
  @QueueCommand(invoker = Config.class)
  static void sendReport(String recipient) {}

  static class Config {
    private static final Invoker INVOKER = Invoker.on(new MemoryBroker("reports"));

    static Invoker invoker() {
      return INVOKER;
    }
  }
}
