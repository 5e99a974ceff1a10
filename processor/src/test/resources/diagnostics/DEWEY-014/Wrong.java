package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.command.TaskContext;

class Jobs {
  @QueueCommand
  static void sendReport(
      TaskContext context,
      TaskContext more) {} // wrong
}
