/** The tables of the backend on SQLite, as numbered files of SQL, and how they are created. */
@NullMarked
package dev.dewey.sqlite.schema;

import org.jspecify.annotations.NullMarked;
