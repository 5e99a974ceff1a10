package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "10m", retryMaxDelay = "60s") // wrong
  static void sendReport(String recipient) {}
}
