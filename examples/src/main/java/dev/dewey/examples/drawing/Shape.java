package dev.dewey.examples.drawing;

import dev.dewey.codec.JsonName;

/** What can be drawn: each kind has a name of its own in messages. */
sealed interface Shape {
  /** A circle. */
  @JsonName("circle")
  record Circle(int radius, Colour colour) implements Shape {}

  /** A square. */
  @JsonName("square")
  record Square(int side, Colour colour) implements Shape {}
}
