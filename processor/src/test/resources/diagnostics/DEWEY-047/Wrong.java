package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void print(long page) {} // wrong
}
