package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  static class Desk {
    @QueueCommand
    void sendReport(String recipient) {}
  }
}
