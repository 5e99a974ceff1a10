package com.example.beans;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A kind of bean.
 *
 * @param name what it is called
 * @param color what it looks like
 * @param grams what one weighs
 * @param origin where it comes from, if that is known
 */
public record Bean(String name, Color color, BigDecimal grams, Optional<String> origin) {
  /** The colours that beans come in. */
  public enum Color {
    /** Navy beans. */
    WHITE,
    /** Kidney beans. */
    RED,
    /** Turtle beans. */
    BLACK
  }
}
