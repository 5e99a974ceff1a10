package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  static class ServerIsDown extends Exception {
    private static final long serialVersionUID = 1;
  }

  @QueueCommand(retries = 3, retryOn = ServerIsDown.class)
  static void sendReport(String recipient) {}
}
