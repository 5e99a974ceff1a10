/**
 * A consumer's stay at a queue in a database.
 *
 * <p>Start with {@link dev.dewey.postgres.session.PostgresSession}, and with {@code exchange.sql}
 * beside the classes.
 */
@NullMarked
package dev.dewey.postgres.session;

import org.jspecify.annotations.NullMarked;
