package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "10s", retryBackoff = 0.5) // wrong
  static void sendReport(String recipient) {}
}
