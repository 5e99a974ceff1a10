/**
 * The wire message: what one queued call looks like as bytes.
 *
 * <p>Start with {@link dev.dewey.message.Message} and {@link dev.dewey.message.MessageFormat}.
 * Imports {@code json} only, and knows neither stores nor commands.
 */
@NullMarked
package dev.dewey.message;

import org.jspecify.annotations.NullMarked;
