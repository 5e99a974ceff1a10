package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void sendReport(String recipient) throws NoMail {}

  static class NoMail extends Exception {
    private static final long serialVersionUID = 1;
  }
}
