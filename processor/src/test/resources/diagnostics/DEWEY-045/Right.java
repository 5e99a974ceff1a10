package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(aliases = "com.example.Jobs.send")
  static void sendNow(String to) {}

  @QueueCommand
  static void print(int page) {}
}
