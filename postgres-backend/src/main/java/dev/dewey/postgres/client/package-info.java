/**
 * Connections to a PostgreSQL server, statements, and what becomes of them when it fails.
 *
 * <p>Start with {@link dev.dewey.postgres.client.Connections}.
 */
@NullMarked
package dev.dewey.postgres.client;

import org.jspecify.annotations.NullMarked;
