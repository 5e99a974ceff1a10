package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.Invoker;
import dev.dewey.memory.MemoryBroker;

class Jobs {
  @QueueCommand(invoker = Config.class) // wrong
  static void sendReport(String recipient) {}

  static class Config {
    Invoker invoker() {
      return Invoker.on(new MemoryBroker("reports"));
    }
  }
}
