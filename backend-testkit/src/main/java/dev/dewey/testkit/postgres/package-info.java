/**
 * A real PostgreSQL server for tests: the one at hand, or processes of the test's own that can be
 * stopped, killed and frozen.
 *
 * <p>Start with {@link dev.dewey.testkit.postgres.PostgresExtension}. Nothing here speaks to a
 * server; clients are the business of backends.
 */
@NullMarked
package dev.dewey.testkit.postgres;

import org.jspecify.annotations.NullMarked;
