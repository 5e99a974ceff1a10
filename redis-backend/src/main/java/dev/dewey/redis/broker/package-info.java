/**
 * A queue as it stands at the server: each step on it is a script, whose file says what goes in and
 * out.
 *
 * <p>Start with {@link dev.dewey.redis.broker.Store} and {@code entries.lua}. Imports {@code
 * client} and {@code keys}.
 */
@NullMarked
package dev.dewey.redis.broker;

import org.jspecify.annotations.NullMarked;
