package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.Sensitive;

class Jobs {
  @QueueCommand
  static void print(String body) {}

  static void unlock(@Sensitive String pin) {} // wrong
}
