package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.command.JsonUpgrader;

class Jobs {
  @QueueCommand(upgrader = Bodies.class) // wrong
  static void send(String to, String[] bodies) {}

  abstract static class Bodies implements JsonUpgrader {}
}
