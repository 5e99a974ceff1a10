package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void sendNow(String to) {}

  @QueueCommand
  static void print(int page) {}
}
