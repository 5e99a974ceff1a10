/**
 * The backend on PostgreSQL: queue, schedule, results and dead letters in tables beside those of
 * the application.
 *
 * <p>Start with {@link dev.dewey.postgres.PostgresBroker}.
 */
@NullMarked
package dev.dewey.postgres;

import org.jspecify.annotations.NullMarked;
