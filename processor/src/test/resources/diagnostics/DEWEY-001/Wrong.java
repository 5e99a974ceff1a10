package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  void sendReport(String recipient) {} // wrong
}
