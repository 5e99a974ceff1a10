package com.example.shop;

import dev.dewey.QueueCommand;
import java.math.BigDecimal;
import java.util.List;

/** Orders of a shop. */
public final class Orders {
  private Orders() {}

  /**
   * A line of an order.
   *
   * @param article what is ordered
   * @param count how many of it
   * @param price of one
   */
  public record Line(String article, int count, BigDecimal price) {}

  /** Adds up an order. */
  @QueueCommand(name = "orders.total")
  public static BigDecimal total(List<Line> lines) {
    return lines.stream()
        .map(line -> line.price().multiply(BigDecimal.valueOf(line.count())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Places an order. */
  @QueueCommand(name = "orders.place")
  public static String place(String article) {
    return "the shop sends " + article;
  }
}
