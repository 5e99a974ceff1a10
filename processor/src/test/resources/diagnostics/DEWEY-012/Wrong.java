package com.example;

import dev.dewey.QueueCommand;
import java.io.OutputStream;

class Jobs {
  @QueueCommand
  static void writeReport(OutputStream out) {} // wrong
}
