package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void writeReport(String path) {}
}
