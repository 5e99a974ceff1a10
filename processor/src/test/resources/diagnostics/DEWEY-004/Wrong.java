package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  private static class Hidden { // wrong
    @QueueCommand
    static void sendReport(String recipient) {}
  }
}
