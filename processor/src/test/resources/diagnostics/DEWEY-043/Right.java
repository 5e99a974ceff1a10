package com.example;

import dev.dewey.Default;
import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void send(String to, @Default("1") int copies) {}
}
