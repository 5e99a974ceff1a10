package dev.dewey.processor.type;

import java.util.Optional;

/**
 * How a consumer comes to an object of a class.
 *
 * @param obstacle why it never does, as a clause; empty if it can
 * @param supply who has one
 */
public record Instantiation(Optional<String> obstacle, Supply supply) {
  /** Who has an object of a class. */
  public enum Supply {
    /** The lookup that the consumer is given. */
    LOOKUP,
    /** The lookup, and if it has none, generated code makes one. */
    LOOKUP_OR_NEW,
    /** The class, in its field {@code INSTANCE}: it is an {@code object} of Kotlin. */
    ITSELF
  }
}
