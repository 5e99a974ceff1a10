/**
 * A queue in a database: what producers, and whoever looks at it, do with its tables.
 *
 * <p>Start with {@link dev.dewey.postgres.broker.Store}. The statements are files beside the
 * classes.
 */
@NullMarked
package dev.dewey.postgres.broker;

import org.jspecify.annotations.NullMarked;
