/**
 * The dead letters of a queue, for whoever looks after them: looked through, retried, deleted.
 *
 * <p>Start with {@link dev.dewey.letter.DeadLetters}. Imports {@code broker} and {@code message}.
 */
@NullMarked
package dev.dewey.letter;

import org.jspecify.annotations.NullMarked;
