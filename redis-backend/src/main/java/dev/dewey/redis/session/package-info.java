/**
 * A consumer's stay at a queue: what it holds is known at the server, and an answer that is lost is
 * asked for again.
 *
 * <p>Start with {@link dev.dewey.redis.session.RedisSession} and {@code exchange.lua}. Imports
 * {@code broker}, {@code client} and {@code keys}.
 */
@NullMarked
package dev.dewey.redis.session;

import org.jspecify.annotations.NullMarked;
