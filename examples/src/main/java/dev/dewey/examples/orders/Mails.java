package dev.dewey.examples.orders;

import dev.dewey.QueueCommand;

/** What is sent to customers. */
final class Mails {
  private Mails() {}

  /** Confirms an order. */
  @QueueCommand(retries = 3, retryDelay = "10s")
  static String confirm(long order, String customer) {
    return "Dear %s, we have your order %d.".formatted(customer, order);
  }
}
