package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static String render(String report) {
    throw new UnsupportedOperationException();
  }
}
