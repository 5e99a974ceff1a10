package com.example.depot;

import dev.dewey.QueueCommand;

/** Commands of a depot, one of them under a name that a shop has, too. */
final class Stock {
  private Stock() {}

  /**
   * What lies on a shelf.
   *
   * @param article its name
   * @param count how many of it
   */
  record Shelf(String article, int count) {}

  /** Puts articles on a shelf. */
  @QueueCommand
  static Shelf add(Shelf shelf, int count) {
    return new Shelf(shelf.article(), shelf.count() + count);
  }

  /** Takes an order. */
  @QueueCommand(name = "orders.place")
  static String place(String article) {
    return "the depot sends " + article;
  }
}
