/**
 * The connections to one Redis server: how they are made, kept, waited on and given up.
 *
 * <p>Start with {@link dev.dewey.redis.client.Connections}. The only package that knows what may go
 * wrong with a connection; nothing here knows queues or keys. Not exported.
 */
@NullMarked
package dev.dewey.redis.client;

import org.jspecify.annotations.NullMarked;
