/**
 * The wire message: what one queued call and one stored result look like as bytes.
 *
 * <p>Start with {@link dev.dewey.message.Message} and {@link dev.dewey.message.MessageFormat}. The
 * ground floor: imports nothing of ours, and knows neither stores nor commands.
 */
@NullMarked
package dev.dewey.message;

import org.jspecify.annotations.NullMarked;
