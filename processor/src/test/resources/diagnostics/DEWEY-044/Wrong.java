package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  record Letter(String to, int copies) {} // wrong

  @QueueCommand
  static void send(Letter letter) {}
}
