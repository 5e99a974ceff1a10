package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(retries = -1) // wrong
  static void sendReport(String recipient) {}
}
