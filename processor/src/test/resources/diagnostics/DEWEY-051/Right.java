package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  /** What Kotlin makes of {@code fun send(to: String) = runBlocking { … }}. */
  @QueueCommand
  static void send(String to) {}
}
