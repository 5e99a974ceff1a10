/**
 * Deliveries on their way through a consumer: fetched, buffered, run and settled, each step by an
 * actor of its own.
 *
 * <p>Start with {@link dev.dewey.delivery.Fetcher}, the heart. Knows sessions and dispatchers, and
 * neither invokers nor configurations; for the consumer alone, and not exported.
 */
@NullMarked
package dev.dewey.delivery;

import org.jspecify.annotations.NullMarked;
