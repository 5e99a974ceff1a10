package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.command.DeliveryPromise;
import java.net.ConnectException;

class Jobs {
  @QueueCommand(retries = 3, retryOn = ConnectException.class, delivery = DeliveryPromise.AT_MOST_ONCE)
  static void payOut(String iban, long cents) {}
}
