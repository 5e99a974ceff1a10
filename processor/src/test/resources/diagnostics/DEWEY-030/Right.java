package com.example;

import dev.dewey.QueueCommand;
import java.io.FileNotFoundException;
import java.io.IOException;

class Jobs {
  @QueueCommand(retries = 3, retryOn = IOException.class, dontRetryOn = FileNotFoundException.class)
  static void sendReport(String recipient) {}
}
