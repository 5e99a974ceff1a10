/**
 * What {@code RedisBroker} does at the server: each step is a script, whose file says what goes in
 * and out.
 *
 * <p>Start with {@link dev.dewey.redis.broker.RedisSession} and {@code exchange.lua}. Imports
 * {@code client} and {@code keys}.
 */
@NullMarked
package dev.dewey.redis.broker;

import org.jspecify.annotations.NullMarked;
