/**
 * The upper of the two levels of a backend: one queue that delivers at least once, in batches both
 * ways.
 *
 * <p>Start with {@link dev.dewey.broker.Broker} and {@link dev.dewey.broker.Session}. Imports
 * {@code spi} for its exceptions, and {@code message}.
 */
@NullMarked
package dev.dewey.broker;

import org.jspecify.annotations.NullMarked;
