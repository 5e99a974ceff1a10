/**
 * What a user of Dewey names: the annotations, the invoker, and the handles of calls and results.
 *
 * <p>Start with {@link dev.dewey.QueueCommand} and {@link dev.dewey.Invoker}. Imports the floors
 * below ({@code command}, {@code codec}, {@code spi}, {@code message} and their neighbours) and
 * knows no threads.
 */
@NullMarked
package dev.dewey;

import org.jspecify.annotations.NullMarked;
