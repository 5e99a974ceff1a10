package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static <T> void store(T thing) {} // wrong
}
