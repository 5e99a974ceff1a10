/**
 * The backend on Redis: the seed's queues and data store.
 *
 * <p>Start with {@link dev.dewey.redis.RedisConnection}, then {@link
 * dev.dewey.redis.RedisBlockingQueue}, which says what such a queue can promise. All names of keys
 * are in {@code Keys}. Imports {@code client}.
 */
@NullMarked
package dev.dewey.redis;

import org.jspecify.annotations.NullMarked;
