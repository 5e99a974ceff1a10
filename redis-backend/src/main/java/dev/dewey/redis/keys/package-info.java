/** The names of all keys in Redis. Imports {@code message} and {@code json} for what a name is. */
@NullMarked
package dev.dewey.redis.keys;

import org.jspecify.annotations.NullMarked;
