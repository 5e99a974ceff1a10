package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void send(String to) {}
}
