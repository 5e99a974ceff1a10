/**
 * The consumer and its actors: who fetches, runs, settles and ticks, each in a file of its own.
 *
 * <p>Start with {@link dev.dewey.consumer.Consumer}; {@code Fetcher} is its heart. Knows only
 * {@code Broker}, and imports every floor below.
 */
@NullMarked
package dev.dewey.consumer;

import org.jspecify.annotations.NullMarked;
