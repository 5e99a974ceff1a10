/**
 * The consumer: what users configure and start, and the crew that it is made of.
 *
 * <p>Start with {@link dev.dewey.consumer.Consumer}; {@code Crew} puts together the actors of
 * {@code delivery}. Knows only {@code Broker}, and imports every floor below.
 */
@NullMarked
package dev.dewey.consumer;

import org.jspecify.annotations.NullMarked;
