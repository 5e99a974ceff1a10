/**
 * What came of what was queued, by the word of those who queued it, of those who ran it, and of the
 * broker in the end.
 *
 * <p>Start with {@link dev.dewey.testkit.oracle.Account}.
 */
@NullMarked
package dev.dewey.testkit.oracle;

import org.jspecify.annotations.NullMarked;
