package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  private static void sendReport(String recipient) {} // wrong
}
