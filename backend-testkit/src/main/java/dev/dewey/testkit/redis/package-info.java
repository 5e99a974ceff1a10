/**
 * A real Redis server for tests: the one at hand, or a process of the test's own that can be
 * stopped, killed and frozen.
 *
 * <p>Start with {@link dev.dewey.testkit.redis.RedisExtension}. Nothing here talks more to a server
 * than it takes to know that it is there; clients are the business of backends.
 */
@NullMarked
package dev.dewey.testkit.redis;

import org.jspecify.annotations.NullMarked;
