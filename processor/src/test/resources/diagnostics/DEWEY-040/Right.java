package com.example;

import dev.dewey.Default;
import dev.dewey.QueueCommand;
import java.util.List;

class Jobs {
  @QueueCommand
  static void send(String to, @Default("3") int copies, @Default List<String> bcc) {}
}
