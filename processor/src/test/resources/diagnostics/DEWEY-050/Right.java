// -Adewey.registry=com.example.AppCommands
package com.example;

import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void sendReport(String recipient) {}
}
