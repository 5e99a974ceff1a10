/**
 * The backend in a file, on SQLite: durable, for several processes of one machine, without a
 * server.
 *
 * <p>Start with {@link dev.dewey.sqlite.SqliteBroker}. Imports {@code queue} and {@code file}.
 */
@NullMarked
package dev.dewey.sqlite;

import org.jspecify.annotations.NullMarked;
