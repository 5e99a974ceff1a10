/**
 * A broker made of the lower level's parts: a queue and stores of opaque bytes.
 *
 * <p>Start with {@link dev.dewey.composed.ComposedBroker}, which says what such parts can promise.
 * Imports {@code broker}, {@code spi} and {@code message}.
 */
@NullMarked
package dev.dewey.composed;

import org.jspecify.annotations.NullMarked;
