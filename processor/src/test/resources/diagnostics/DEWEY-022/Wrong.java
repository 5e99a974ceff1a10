package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 3, retryDelay = "10 seconds") // wrong
  static void sendReport(String recipient) {}
}
