package com.example;

import dev.dewey.Default;
import dev.dewey.QueueCommand;

class Jobs {
  record Letter(String to, @Default("1") int copies) {}

  @QueueCommand
  static void send(Letter letter) {}
}
