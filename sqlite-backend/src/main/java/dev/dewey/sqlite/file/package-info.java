/**
 * A file of SQLite: opened with care, written by one thread, read by another.
 *
 * <p>Start with {@link dev.dewey.sqlite.file.DatabaseFile}. Knows nothing of queues.
 */
@NullMarked
package dev.dewey.sqlite.file;

import org.jspecify.annotations.NullMarked;
