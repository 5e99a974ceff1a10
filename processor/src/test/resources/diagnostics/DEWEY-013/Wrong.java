package com.example;

import dev.dewey.QueueCommand;
import java.util.concurrent.Future;

class Jobs {
  @QueueCommand
  static Future<String> render(String report) { // wrong
    throw new UnsupportedOperationException();
  }
}
