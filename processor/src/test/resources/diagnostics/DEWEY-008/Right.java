package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void countBeans(int jar) {}

  @QueueCommand(name = "com.example.Jobs.count_beans")
  static void countBeansOnce(int jar) {}
}
