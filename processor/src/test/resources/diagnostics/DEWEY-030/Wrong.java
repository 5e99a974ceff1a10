package com.example;

import dev.dewey.QueueCommand;
import java.io.FileNotFoundException;
import java.io.IOException;

class Jobs {
  @QueueCommand(retries = 3, retryOn = FileNotFoundException.class, dontRetryOn = IOException.class) // wrong
  static void sendReport(String recipient) {}
}
