package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "10s", retryBackoff = 1.5)
  static void sendReport(String recipient) {}
}
