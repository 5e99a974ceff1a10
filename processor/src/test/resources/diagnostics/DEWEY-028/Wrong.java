package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "1m", retryJitter = 25) // wrong
  static void sendReport(String recipient) {}
}
