package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(priority = 1000)
  static void sendReport(String recipient) {}
}
