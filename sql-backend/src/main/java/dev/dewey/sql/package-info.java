/**
 * What the backends on SQL databases share: their tables, as numbered files of SQL.
 *
 * <p>Start with {@link dev.dewey.sql.Schema}. Imports {@code spi}.
 */
@NullMarked
package dev.dewey.sql;

import org.jspecify.annotations.NullMarked;
