/**
 * How calls end, and what a stored result looks like as bytes.
 *
 * <p>Start with {@link dev.dewey.result.TaskResult}. Imports {@code message} and {@code json} only.
 */
@NullMarked
package dev.dewey.result;

import org.jspecify.annotations.NullMarked;
