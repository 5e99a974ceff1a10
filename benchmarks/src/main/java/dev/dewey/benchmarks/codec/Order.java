package dev.dewey.benchmarks.codec;

import java.util.List;

/** An order, as applications pass them: text, numbers, a constant, a list of other records. */
public record Order(String id, long customer, double weight, Channel channel, List<Line> lines) {
  static final Order EXAMPLE =
      new Order(
          "2031-000417",
          9_007_199_254_740_993L,
          12.75,
          Channel.SHOP,
          List.of(
              new Line("Coffee beans, washed", 12, 1_290),
              new Line("Grinder \"Säntis\"", 1, 18_900),
              new Line("Filters", 200, 4)));

  /** Where an order came from. */
  public enum Channel {
    /** At the counter. */
    SHOP,
    /** By phone. */
    PHONE,
    /** On paper. */
    LETTER
  }

  /** So many of an article. */
  public record Line(String article, int quantity, long cents) {}
}
