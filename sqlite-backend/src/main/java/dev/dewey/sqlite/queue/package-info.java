/**
 * A queue in a file: its tasks, leases, results and letters as rows, and the steps that change
 * them.
 *
 * <p>Start with {@link dev.dewey.sqlite.queue.SqliteSession} and the schema. Imports {@code file}.
 */
@NullMarked
package dev.dewey.sqlite.queue;

import org.jspecify.annotations.NullMarked;
