package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand(name = "send", aliases = "mail")
  static void send(String to) {}
}
