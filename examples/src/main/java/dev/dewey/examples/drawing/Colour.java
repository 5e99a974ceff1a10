package dev.dewey.examples.drawing;

import dev.dewey.codec.JsonWith;

/** A colour: a class of somebody who does not know Dewey, but has an adapter for Moshi. */
@JsonWith(ColourAdapter.class)
final class Colour {
  private final int rgb;

  Colour(int rgb) {
    this.rgb = rgb;
  }

  int rgb() {
    return rgb;
  }
}
