/**
 * How calls end, what a stored result looks like as bytes, who is told of one, and which worker may
 * wait for one.
 *
 * <p>Start with {@link dev.dewey.result.TaskResult}. Imports {@code message} and {@code json} only.
 */
@NullMarked
package dev.dewey.result;

import org.jspecify.annotations.NullMarked;
