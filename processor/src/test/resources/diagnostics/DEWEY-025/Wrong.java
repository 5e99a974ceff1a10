package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(priority = 1001) // wrong
  static void sendReport(String recipient) {}
}
