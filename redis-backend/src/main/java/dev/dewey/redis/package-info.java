/**
 * The backend on Redis.
 *
 * <p>Start with {@link dev.dewey.redis.RedisConnection}. Imports {@code client}.
 */
@NullMarked
package dev.dewey.redis;

import org.jspecify.annotations.NullMarked;
