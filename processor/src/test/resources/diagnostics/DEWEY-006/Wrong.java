package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void sendReport(String recipient) throws Throwable {} // wrong
}
