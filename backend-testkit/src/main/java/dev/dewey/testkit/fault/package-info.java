/**
 * Queues and stores that fail on demand, so that it can be seen what others make of it.
 *
 * <p>They wrap real ones, and fail as those do whose server is away: before anything happened, or
 * after, which nobody can tell apart.
 */
@NullMarked
package dev.dewey.testkit.fault;

import org.jspecify.annotations.NullMarked;
