package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void countBeans(int jar) {}

  @QueueCommand
  static void count_beans(int jar) {} // wrong
}
