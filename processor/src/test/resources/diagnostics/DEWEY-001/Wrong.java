package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  class Desk {
    @QueueCommand
    void sendReport(String recipient) {} // wrong
  }
}
