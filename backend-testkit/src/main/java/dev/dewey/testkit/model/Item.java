package dev.dewey.testkit.model;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.testkit.bench.Messages;
import java.util.Arrays;

/** A message as the model knows it. */
record Item(String id, byte[] bytes, int priority, int deliveries, int parks) {
  /** So many consumers may die with a message; then it is poison. */
  static final int POISON_DELIVERIES = 5;

  static Item of(String id, NewMessage message) {
    return new Item(id, message.bytes(), message.priority(), 0, 0);
  }

  Item afterCrash() {
    return new Item(id, bytes, priority, deliveries + 1, parks);
  }

  Item parked() {
    return new Item(id, bytes, priority, deliveries, parks + 1);
  }

  /** Checks that a delivery is that of this message, as it is now. */
  void check(Delivery delivery) {
    if (!id.equals(Messages.id(delivery)) || !Arrays.equals(bytes, delivery.message())) {
      throw new Disagreement("%s came with other bytes than it has".formatted(id));
    }
    if (delivery.deliveries() != deliveries) {
      throw new Disagreement(
          "%s came with %d deliveries before, and had %d"
              .formatted(id, delivery.deliveries(), deliveries));
    }
    if (delivery.parks() != parks) {
      throw new Disagreement(
          "%s came with %d parks before, and had %d".formatted(id, delivery.parks(), parks));
    }
  }
}
