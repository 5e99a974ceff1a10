/** What calls through a file cost, beside bare JDBC that does the same. */
@NullMarked
package dev.dewey.benchmarks.sqlite;

import org.jspecify.annotations.NullMarked;
