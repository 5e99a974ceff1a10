/**
 * What the backends on SQL databases share: their tables, as numbered files of SQL, and a queue as
 * a transaction sees it.
 *
 * <p>Start with {@link dev.dewey.sql.Schema}. Imports {@code spi} and {@code broker}.
 */
@NullMarked
package dev.dewey.sql;

import org.jspecify.annotations.NullMarked;
