/**
 * Arguments and results as JSON: what generated codecs read from and write to.
 *
 * <p>Start with {@link dev.dewey.codec.JsonCodec}. Yesterday's generated code must run on
 * tomorrow's runtime, so nothing public here changes its meaning. Imports {@code json} and the
 * limits of {@code message}; Moshi does the tokenizing and does not show.
 */
@NullMarked
package dev.dewey.codec;

import org.jspecify.annotations.NullMarked;
