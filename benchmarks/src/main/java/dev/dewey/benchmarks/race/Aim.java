package dev.dewey.benchmarks.race;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param what the figure is
 * @param bound on which side of the limit it should lie
 * @param limit which it may just reach
 * @param figure what it is
 */
public record Aim(String what, Bound bound, double limit, double figure) {
  /** On which side of a limit. */
  public enum Bound {
    /** Above it. */
    AT_LEAST("at least"),
    /** Below it. */
    AT_MOST("at most");

    private final String words;

    Bound(String words) {
      this.words = words;
    }
  }

  /** Whether it is. */
  public boolean isHeld() {
    return bound == Bound.AT_LEAST ? figure >= limit : figure <= limit;
  }

  /** As a row of a table: what, the aim, the figure, whether it is held. */
  public Object[] row() {
    return new Object[] {
      what, bound.words + " " + number(limit), number(figure), isHeld() ? "yes" : "**no**"
    };
  }

  /** As a sentence. */
  @Override
  public String toString() {
    return "%s should be %s %s, and is %s"
        .formatted(what, bound.words, number(limit), number(figure));
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < 1e6
        ? "%.0f".formatted(value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
