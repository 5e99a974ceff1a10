package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(name = "send", aliases = "send") // wrong
  static void send(String to) {}
}
