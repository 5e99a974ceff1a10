package dev.dewey.processor.type;

import java.util.Optional;

/**
 * How a consumer comes to an object of a class.
 *
 * @param obstacle why it never does, as a clause; empty if it can
 * @param constructible whether generated code can make one, if nobody gives one
 */
public record Instantiation(Optional<String> obstacle, boolean constructible) {}
