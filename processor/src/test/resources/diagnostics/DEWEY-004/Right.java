package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  static class Visible {
    @QueueCommand
    static void sendReport(String recipient) {}
  }
}
