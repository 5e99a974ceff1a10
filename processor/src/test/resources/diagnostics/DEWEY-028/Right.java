package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "1m", retryJitter = 0.25)
  static void sendReport(String recipient) {}
}
