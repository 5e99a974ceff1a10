package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = 0)
  static void sendReport(String recipient) {}
}
