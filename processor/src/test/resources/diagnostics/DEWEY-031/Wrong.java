package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.command.DeliveryPromise;

class Jobs {
  @QueueCommand(retries = 3, delivery = DeliveryPromise.AT_MOST_ONCE) // wrong
  static void payOut(String iban, long cents) {}
}
