package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(name = "report")
  static void sendReport(String recipient) {}

  @QueueCommand(name = "report-on-paper")
  static void printReport(String printer) {}
}
