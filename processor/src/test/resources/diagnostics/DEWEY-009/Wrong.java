package com.example;

import dev.dewey.QueueCommand;

class Jobs { // wrong
  @QueueCommand
  static void sendReport(String recipient) {}
}

class JobsTasks {}
