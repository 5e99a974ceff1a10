package dev.dewey.benchmarks.codec;

import dev.dewey.QueueCommand;

/** A command whose result makes the processor write a codec of orders. */
final class Orders {
  private Orders() {}

  /** Ships an order, and returns it. */
  @QueueCommand
  static Order ship(Order order) {
    return order;
  }
}
