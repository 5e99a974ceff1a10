package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(name = "send-report")
  static void sendReport(String recipient) {}
}
