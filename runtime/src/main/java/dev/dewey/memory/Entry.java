package dev.dewey.memory;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;

/** A message inside the broker. */
record Entry(byte[] bytes, int priority, int deliveries, int parks) {
  static Entry of(NewMessage message) {
    return new Entry(message.bytes(), message.priority(), 0, 0);
  }

  Entry afterCrash() {
    return new Entry(bytes, priority, deliveries + 1, parks);
  }

  Entry parked() {
    return new Entry(bytes, priority, deliveries, parks + 1);
  }

  Delivery deliver(long tag) {
    return new Delivery(tag, bytes, deliveries, parks);
  }
}
